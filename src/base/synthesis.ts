import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * The time between the begin and the end of one `app.synth()`.
 *
 * cdk8s validates the whole app once, then again for each chart, and renders every object for its file after that. It has no
 * hook around all of it, so this puts itself around the app's methods: while one of them runs, nothing changes, so an object
 * is rendered once: for the judgement, for the objects that refer to it, and for its file. Whatever calls `chart.toJson()` alone finds nothing held.
 */
export class Synthesis {
  private running = false;
  private judged = false;
  private readonly held = new Set<ApiObject>();

  constructor(app: IConstruct) {
    this.surround(app as unknown as Methods, 'synth');
    this.surround(app as unknown as Methods, 'synthYaml');
  }

  public get isRunning(): boolean {
    return this.running;
  }

  /** Whether the synthesis that runs was judged before this was asked: the first time it is not, and outside of one never. */
  public isJudged(): boolean {
    const before = this.judged;
    this.judged = this.running;
    return before;
  }

  /** Lets the object be rendered once until the synthesis ends, whoever asks for it. */
  public hold(apiObject: ApiObject): void {
    if (this.running && !Object.hasOwn(apiObject, 'toJson')) {
      const render = apiObject.toJson;
      let manifest: object | undefined;
      this.held.add(apiObject);
      apiObject.toJson = () => {
        manifest ??= render.call(apiObject) as object;
        return manifest;
      };
    }
  }

  private surround(app: Methods, method: string): void {
    const original = app[method];
    if (original === undefined) {
      return; // a tree of charts without an app
    }
    app[method] = (...values) => {
      this.running = true;
      try {
        return original.apply(app, values);
      } finally {
        this.end();
      }
    };
  }

  private end(): void {
    this.running = false;
    this.judged = false;
    this.held.forEach(apiObject => delete (apiObject as Partial<ApiObject>).toJson);
    this.held.clear();
  }
}

interface Methods {
  [method: string]: ((...values: unknown[]) => unknown) | undefined;
}
