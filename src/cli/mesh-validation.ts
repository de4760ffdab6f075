import type { CheckConfig } from './config';
import { LocatedFinding, isAsBadAs, isOpen } from './finding';
import { readStream } from './sources';
import { ENTRIES, pageOf } from '../analysis/codes';
import { surroundingsWith } from '../analysis/declared';

/**
 * The part of what cdk8s-cli gives a validation that this one needs.
 *
 * @internal
 */
export interface ValidationContext {
  /** The files that the synthesis wrote. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure'): void;
  };
}

/**
 * What is wrong by one rule, in the words of cdk8s-cli.
 *
 * @internal
 */
export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: { readonly resourceName: string; readonly locations: string[]; readonly manifestPath: string }[];
}

/**
 * The check as a plugin of `cdk8s synth`, which runs it on the manifests that were written, whatever made them. It is named in
 * `validations` of cdk8s.yaml; what stands in a config file of the check may stand in its `properties`.
 *
 * Nobody makes one but cdk8s-cli, so it is no part of the public API.
 *
 * @internal
 */
export class MeshValidation {
  private readonly config: CheckConfig;

  constructor(properties: CheckConfig = {}) {
    const { CONFIG, readConfig } = reader();
    const problems = CONFIG(properties, '');
    if (problems.length > 0) {
      throw new Error(problems.map(problem => `validations of cdk8s.yaml: properties of MeshValidation: ${problem}`).join('\n'));
    }
    this.config = { ...readConfig(undefined), ...properties };
  }

  public async validate({ manifests, report }: ValidationContext): Promise<void> {
    const { undeclared, externals = {}, rulesOff = [], failOn = 'error' } = this.config;
    const { findings } = judge()(manifests.map(name => ({ name, text: readStream(name) })), surroundingsWith(undeclared, externals));
    const shown = isAsBadAs('warning', failOn) ? failOn : 'warning';
    const open = findings.filter(finding => isOpen(finding) && isAsBadAs(finding.severity, shown) && !rulesOff.includes(finding.code));
    [...new Set(open.map(({ code }) => code))].sort().forEach(code => report.addViolation(violationOf(code, open)));
    report.submit(open.some(({ severity }) => isAsBadAs(severity, failOn)) ? 'failure' : 'success');
  }
}

/** Loaded when a validation is made: the library is loaded far more often for its constructs. */
function reader(): typeof import('./config') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./config');
}

/** Loaded with the first manifests. */
function judge(): typeof import('./check').check {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./check').check;
}

function violationOf(code: string, findings: LocatedFinding[]): Violation {
  const { title, why, repair } = ENTRIES.get(code)!;
  return {
    ruleName: code,
    recommendation: `${title}. ${why} ${pageOf(code)}`,
    fix: repair,
    violatingResources: findings.filter(finding => finding.code === code).map(({ file, name = '', severity, path, message, fix }) => ({
      resourceName: name,
      manifestPath: file,
      locations: [`${severity}: ${path === '' ? '' : `${path}: `}${message}; ${fix}`],
    })),
  };
}
