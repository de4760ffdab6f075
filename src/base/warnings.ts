import { OwnedFinding, linesByOwner } from './owned-finding';
import { pageOf } from '../analysis/codes';

/** Warnings for people, by construct, with the pages that explain their codes. */
export function warningsText(warnings: OwnedFinding[]): string {
  const groups = [...linesByOwner(warnings)].flatMap(([owner, lines]) => [`  ${owner.node.path}`, ...lines.map(line => `    ${line}`)]);
  const pages = [...new Set(warnings.map(({ code }) => code))].sort().map(code => `  ${pageOf(code)}`);
  return ['cdk8s-istio warns of', ...groups, 'which is explained at', ...pages, ''].join('\n');
}
