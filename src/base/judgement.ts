import { IConstruct } from 'constructs';
import { Acknowledgements } from './acknowledgements';
import { SYNTHESIS } from './catalogue';
import { MeshAnalysisOptions } from './mesh-analysis-options';
import { OwnedFinding, linesByOwner, owned, ownerOf } from './owned-finding';
import { Rendered, apiObjectsOf } from './rendered';
import { Synthesis } from './synthesis';
import { warningsText } from './warnings';
import { Acknowledgement } from '../analysis/acknowledgement';
import { surroundingsWith } from '../analysis/declared';
import { whenMade } from '../imports/made';
import { issueOf } from '../validation/catalogue/entry';

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

/**
 * The errors of one pass of validation. cdk8s visits the root first and every other construct after it, so the root's
 * turn is the moment to judge everything, and each construct's turn to report its share.
 */
export class Judgement {
  private readonly reporters: Set<IConstruct>;
  private readonly namespaced = new Set<IConstruct>();
  private readonly acknowledgements = new Acknowledgements();
  private readonly hostsElsewhere = new Set<string>();
  private readonly synthesis: Synthesis;
  private options: MeshAnalysisOptions = {};
  private errors = new Map<IConstruct, string[]>();

  constructor(private readonly root: IConstruct) {
    this.synthesis = new Synthesis(root);
    this.reporters = new Set([root]);
  }

  public needsNamespace(construct: IConstruct): void {
    this.namespaced.add(construct);
  }

  public configure(options: MeshAnalysisOptions): void {
    this.options = { ...this.options, ...options };
  }

  public acknowledge(construct: IConstruct, acknowledgement: Acknowledgement): void {
    this.acknowledgements.add(construct, acknowledgement);
  }

  /** Takes a host for known although no object of the app stands for it. */
  public expectElsewhere(host: string): void {
    this.hostsElsewhere.add(host);
  }

  /** Judges all objects anew, unless this synthesis did: since the last one anything may have changed. The answer is the root's share. */
  public begin(): string[] {
    if (this.synthesis.isJudged()) {
      return [];
    }
    const apiObjects = apiObjectsOf(this.root);
    apiObjects.forEach(apiObject => this.synthesis.hold(apiObject));
    const findings = this.judge(new Rendered(apiObjects));
    const isFatal = ({ severity }: OwnedFinding) => severity === 'error' || severity === this.options.failOn;
    this.errors = linesByOwner(findings.filter(isFatal));
    this.errors.forEach((_, owner) => this.letReport(owner));
    this.warn(findings.filter(finding => finding.severity === 'warning' && !isFatal(finding)));
    return this.errors.get(this.root) ?? [];
  }

  /** What is wrong with the objects as they are now. */
  public findings(): OwnedFinding[] {
    return this.judge(new Rendered(apiObjectsOf(this.root)));
  }

  private judge(rendered: Rendered): OwnedFinding[] {
    const { undeclared, externals: { hosts = [], ...externals } = {}, rulesOff = [] } = this.options;
    const surroundings = surroundingsWith(undeclared, { ...externals, hosts: [...hosts, ...this.hostsElsewhere] });
    return this.acknowledgements.settle([...this.withoutNamespace(rendered), ...rendered.findings(surroundings)])
      .filter(({ code }) => !rulesOff.includes(code));
  }

  private withoutNamespace({ objects }: Rendered): OwnedFinding[] {
    return [...objects]
      .filter(([manifest, apiObject]) => manifest.metadata.namespace === undefined && this.namespaced.has(ownerOf(apiObject)))
      .map(([object, apiObject]) => owned(apiObject, {
        ...issueOf(SYNTHESIS.noNamespace, 'metadata.namespace', {
          message: 'missing',
          fix: 'give the chart a namespace, or the construct metadata with one',
        }),
        object,
        related: [],
        equivalents: [],
      }));
  }

  /** The construct's turn comes after the root's, so it is early enough to say now that it has something to report. */
  private letReport(owner: IConstruct): void {
    if (!this.reporters.has(owner)) {
      this.reporters.add(owner);
      owner.node.addValidation({ validate: () => this.errors.get(owner) ?? [] });
    }
  }

  /** Only a synthesis warns, and once: a test that asks a chart for its manifests has the findings as data. */
  private warn(warnings: OwnedFinding[]): void {
    if (warnings.length > 0 && this.synthesis.isRunning && this.options.quiet !== true) {
      process.stderr.write(warningsText(warnings));
    }
  }
}
