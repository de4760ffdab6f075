import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { SYNTHESIS } from './catalogue';
import { patchedFields } from './patched-fields';
import { Synthesis } from './synthesis';
import { analyze } from '../analysis/analyze';
import { Finding } from '../analysis/finding';
import { whenMade } from '../imports/made';
import { issueOf } from '../validation/catalogue/entry';
import { issueText } from '../validation/issue';
import { Manifest } from '../validation/manifest';

const JUDGED = Symbol.for('cdk8s-istio.judged');

whenMade(apiObject => judgementOf(apiObject));

/**
 * Has every object of the app judged when it is synthesized, whoever made it: cdk8s then throws all errors at once,
 * each with its construct path, and writes nothing.
 *
 * @param construct a construct of this library; its object needs a namespace, since other objects name it by that
 */
export function judgeAtSynth(construct: IConstruct): void {
  judgementOf(construct).needsNamespace(construct);
}

/** The one judgement of the app that a construct is in. */
export function judgementOf(construct: IConstruct): Judgement {
  const root = construct.node.root as IConstruct & { [JUDGED]?: Judgement };
  if (root[JUDGED] === undefined) {
    const judgement = new Judgement(root);
    Object.defineProperty(root, JUDGED, { value: judgement });
    root.node.addValidation({ validate: () => judgement.begin() });
  }
  return root[JUDGED]!;
}

/** A finding together with the construct that the user wrote. */
export interface OwnedFinding extends Finding {
  readonly owner: IConstruct;
}

/** What the objects of an app render to, and what could not be rendered. */
interface Rendered {
  readonly objects: Map<Manifest, ApiObject>;
  readonly failures: Map<ApiObject, string>;
}

/**
 * The errors of one pass of validation. cdk8s visits the root first and every other construct after it, so the root's
 * turn is the moment to judge everything, and each construct's turn to report its share.
 */
export class Judgement {
  private readonly reporters = new Set<IConstruct>();
  private readonly namespaced = new Set<IConstruct>();
  private readonly synthesis: Synthesis;
  private errors = new Map<IConstruct, string[]>();

  constructor(private readonly root: IConstruct) {
    this.synthesis = new Synthesis(root);
  }

  public needsNamespace(construct: IConstruct): void {
    this.namespaced.add(construct);
  }

  /** Judges all objects anew, unless this synthesis did: since the last one anything may have changed. */
  public begin(): string[] {
    if (this.synthesis.isJudged) {
      return [];
    }
    this.errors = new Map();
    const rendered = this.render();
    rendered.objects.forEach((apiObject, manifest) => this.expect(apiObject, manifest));
    rendered.failures.forEach((message, apiObject) => this.report(ownerOf(apiObject), `${SYNTHESIS.unresolved.code} ${message}`));
    findingsOf(rendered)
      .filter(({ severity }) => severity === 'error')
      .forEach(finding => this.report(finding.owner, issueText(finding)));
    return [];
  }

  /** What is wrong with the objects as they are now. */
  public findings(): OwnedFinding[] {
    return findingsOf(this.render());
  }

  private render(): Rendered {
    const rendered: Rendered = { objects: new Map(), failures: new Map() };
    for (const apiObject of this.root.node.findAll().filter(ApiObject.isApiObject) as ApiObject[]) {
      try {
        rendered.objects.set(apiObject.toJson(), apiObject);
      } catch (error) {
        rendered.failures.set(apiObject, causeOf(error as Error));
      }
      this.letReport(ownerOf(apiObject));
    }
    return rendered;
  }

  private expect(apiObject: ApiObject, manifest: Manifest): void {
    this.synthesis.hold(apiObject, manifest);
    const owner = ownerOf(apiObject);
    if (manifest.metadata.namespace === undefined && this.namespaced.has(owner)) {
      this.report(owner, issueText(issueOf(SYNTHESIS.noNamespace, 'metadata.namespace', {
        message: 'missing',
        fix: 'give the chart a namespace, or the construct metadata with one',
      })));
    }
  }

  private letReport(owner: IConstruct): void {
    if (!this.reporters.has(owner)) {
      this.reporters.add(owner);
      owner.node.addValidation({ validate: () => this.errors.get(owner) ?? [] });
    }
  }

  private report(owner: IConstruct, error: string): void {
    this.errors.set(owner, [...this.errors.get(owner) ?? [], error]);
  }
}

function findingsOf({ objects }: Rendered): OwnedFinding[] {
  const charts = new Map<Chart, Manifest[]>();
  objects.forEach(({ chart }, manifest) => {
    const group = charts.get(chart) ?? [];
    group.push(manifest);
    charts.set(chart, group);
  });
  return analyze([...charts.values()], manifest => patchedFields(objects.get(manifest)!))
    .map(finding => ({ ...finding, owner: ownerOf(objects.get(finding.object)!) }));
}

/** The construct that the user wrote: the one whose default child the object is, else the object itself. */
function ownerOf(apiObject: ApiObject): IConstruct {
  const { scope } = apiObject.node;
  return scope?.node.defaultChild === apiObject ? scope : apiObject;
}

/** What a handle could not resolve, without the frame that cdk8s puts around it. */
function causeOf(error: Error): string {
  return error.message.replace(/^Failed serializing construct at path .*?: (?:Error: )?/, '');
}
