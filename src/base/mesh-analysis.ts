import { IConstruct } from 'constructs';
import { checkArguments } from './argument';
import { SYNTHESIS } from './catalogue';
import { Judgement, judgementOf } from './judgement';
import { MeshAnalysisOptions } from './mesh-analysis-options';
import { MeshFinding, publicForm } from './mesh-finding';
import { ENTRIES } from '../analysis/codes';
import { Problem } from '../validation/vocabulary/problem';

export * from './mesh-analysis-options';
export { Undeclared } from '../analysis/model/surroundings';
export type { MeshFinding, MeshObject } from './mesh-finding';

/**
 * What is wrong with the manifests of an app.
 *
 * An app with any construct of this library is judged whenever it is synthesized: errors stop it, warnings are written to the error
 * stream. An app that only includes YAML or charts is judged once its analysis was asked for.
 */
export class MeshAnalysis {
  /**
   * The analysis of the app that a construct is in.
   *
   * @param options how to analyze; each one given here replaces what was given for this app before
   */
  public static of(scope: IConstruct, options: MeshAnalysisOptions = {}): MeshAnalysis {
    checkArguments('MeshAnalysis.of', { rulesOff: (options.rulesOff ?? []).map(codeProblem).find(problem => problem !== undefined) });
    const judgement = judgementOf(scope);
    judgement.configure(options);
    return new MeshAnalysis(judgement);
  }

  /**
   * Says that the findings of a code are meant: those of this construct and of all below it. An acknowledgement that matches no
   * finding is itself a finding. In YAML, the annotation `cdk8s-istio/acknowledge: "MESH2101: reason"` of an object says the same.
   *
   * @param construct a construct of this library, an ApiObject, a chart, or whatever holds some
   * @param code code of the findings, such as `MESH2101`
   * @param reason why they are meant, for whoever reads it later
   */
  public static acknowledge(construct: IConstruct, code: string, reason: string): void {
    checkArguments('MeshAnalysis.acknowledge', {
      code: codeProblem(code),
      reason: reason.trim() === '' ? { message: 'got none', fix: 'say why it is meant' } : undefined,
    });
    judgementOf(construct).acknowledge(construct, { code, reason });
  }

  private constructor(private readonly judgement: Judgement) {}

  /** Everything found in the objects as they are now, warnings too, but for what is acknowledged or off. */
  public findings(): MeshFinding[] {
    return this.judgement.findings().map(publicForm);
  }
}

function codeProblem(code: string): Problem {
  const isKnown = ENTRIES.has(code) || Object.values(SYNTHESIS).some(entry => entry.code === code);
  return isKnown ? undefined : { message: `got ${JSON.stringify(code)}`, fix: 'use the code of a finding, such as "MESH2101"' };
}
