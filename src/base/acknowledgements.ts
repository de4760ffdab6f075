import { IConstruct } from 'constructs';
import { OwnedFinding } from './owned-finding';
import { Acknowledgement, staleProblem } from '../analysis/acknowledgement';
import { ACKNOWLEDGEMENT } from '../analysis/catalogue/acknowledgement';
import { issueOf } from '../validation/catalogue/entry';

/** What the constructs of an app acknowledge: findings of themselves and of all below them. */
export class Acknowledgements {
  private readonly given = new Map<IConstruct, Acknowledgement[]>();

  public add(construct: IConstruct, acknowledgement: Acknowledgement): void {
    this.given.set(construct, [...this.given.get(construct) ?? [], acknowledgement]);
  }

  /** The findings that nobody acknowledges, and one for each acknowledgement that matches none. */
  public settle(findings: OwnedFinding[]): OwnedFinding[] {
    if (this.given.size === 0) {
      return findings;
    }
    const used = new Set<Acknowledgement>();
    const open = findings.filter(finding => {
      const match = this.nearest(finding);
      match.forEach(acknowledgement => used.add(acknowledgement));
      return match.length === 0;
    });
    return [...open, ...[...this.given].flatMap(([construct, acknowledgements]) =>
      acknowledgements.filter(acknowledgement => !used.has(acknowledgement)).map(acknowledgement => staleFinding(construct, acknowledgement)))];
  }

  private nearest({ place, code }: OwnedFinding): Acknowledgement[] {
    for (const scope of place.node.scopes.reverse()) {
      const match = this.given.get(scope)?.filter(acknowledgement => acknowledgement.code === code) ?? [];
      if (match.length > 0) {
        return match;
      }
    }
    return [];
  }
}

function staleFinding(construct: IConstruct, acknowledgement: Acknowledgement): OwnedFinding {
  const issue = issueOf(ACKNOWLEDGEMENT.stale, '', staleProblem(acknowledgement));
  return { ...issue, owner: construct, place: construct, related: [], equivalents: [] };
}
