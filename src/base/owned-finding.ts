import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Finding } from '../analysis/finding';
import { Issue, issueText } from '../validation/issue';
import { Manifest } from '../validation/manifest';

/** An issue together with the construct that it is about. */
export interface OwnedFinding extends Issue, Pick<Finding, 'related' | 'equivalents'> {
  /** The construct that the user wrote. */
  readonly owner: IConstruct;
  /** Where acknowledgements are looked for, from here upward. */
  readonly place: IConstruct;
  /** Nothing where the finding is about a construct that makes no object. */
  readonly object?: Manifest;
}

/** A finding about an object of the app. */
export function owned(apiObject: ApiObject, finding: Omit<OwnedFinding, 'owner' | 'place'>): OwnedFinding {
  return { ...finding, owner: ownerOf(apiObject), place: apiObject };
}

/** The construct that the user wrote: the one whose default child the object is, else the object itself. */
export function ownerOf(apiObject: ApiObject): IConstruct {
  const { scope } = apiObject.node;
  return scope?.node.defaultChild === apiObject ? scope : apiObject;
}

/** The findings as lines, by the construct that they are about. */
export function linesByOwner(findings: OwnedFinding[]): Map<IConstruct, string[]> {
  const lines = new Map<IConstruct, string[]>();
  findings.forEach(finding => lines.set(finding.owner, [...lines.get(finding.owner) ?? [], issueText(finding)]));
  return lines;
}
