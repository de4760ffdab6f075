import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Synthesis } from './synthesis';
import { analyze } from '../analysis/analyze';
import { issueText } from '../validation/issue';
import { Manifest } from '../validation/manifest';

const JUDGED = Symbol.for('cdk8s-istio.judged');

/**
 * Has every object of the app judged when it is synthesized, whoever made it: cdk8s then throws all errors at once,
 * each with its construct path, and writes nothing.
 *
 * @param construct a construct of this library; its object needs a namespace, since other objects name it by that
 */
export function judgeAtSynth(construct: IConstruct): void {
  const root = construct.node.root as IConstruct & { [JUDGED]?: Judgement };
  if (root[JUDGED] === undefined) {
    const judgement = new Judgement(root);
    Object.defineProperty(root, JUDGED, { value: judgement });
    root.node.addValidation({ validate: () => judgement.begin() });
  }
  root[JUDGED]!.needsNamespace(construct);
}

/**
 * The errors of one pass of validation. cdk8s visits the root first and every other construct after it, so the root's
 * turn is the moment to judge everything, and each construct's turn to report its share.
 */
class Judgement {
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
    const owners = new Map<Manifest, IConstruct>();
    for (const apiObject of this.root.node.findAll().filter(ApiObject.isApiObject) as ApiObject[]) {
      const owner = ownerOf(apiObject);
      this.letReport(owner);
      try {
        const manifest = apiObject.toJson();
        owners.set(manifest, owner);
        this.synthesis.hold(apiObject, manifest);
        if (manifest.metadata.namespace === undefined && this.namespaced.has(owner)) {
          this.add(owner, 'MESH0002 metadata.namespace: missing; give the chart a namespace, or the construct metadata with one');
        }
      } catch (error) {
        this.add(owner, `MESH0001 ${causeOf(error as Error)}`);
      }
    }
    for (const finding of analyze([...owners.keys()]).filter(({ severity }) => severity === 'error')) {
      this.add(owners.get(finding.object)!, issueText(finding));
    }
    return [];
  }

  private letReport(owner: IConstruct): void {
    if (!this.reporters.has(owner)) {
      this.reporters.add(owner);
      owner.node.addValidation({ validate: () => this.errors.get(owner) ?? [] });
    }
  }

  private add(owner: IConstruct, error: string): void {
    this.errors.set(owner, [...this.errors.get(owner) ?? [], error]);
  }
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
