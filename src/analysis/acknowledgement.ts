import { ACKNOWLEDGEMENT } from './catalogue/acknowledgement';
import { Finding, findingOf } from './finding';
import { Manifest } from '../validation/manifest';
import { property } from '../validation/path';

/** Somebody's word that the findings of a code are meant. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
}

/** The annotation that acknowledges findings of its object, a line each: `MESH2101: another team adds the subset`. */
const ANNOTATION = 'cdk8s-istio/acknowledge';
const PATH = property('metadata.annotations', ANNOTATION);
const LINE = /^(MESH\d{4}):\s*(\S.*)$/;

/** The findings, with the reasons that the annotations of their objects give, and what is wrong with the annotations. */
export function acknowledgedByAnnotation(found: Finding[], objects: Manifest[]): Finding[] {
  const annotated = objects.filter(({ metadata }) => typeof metadata?.annotations?.[ANNOTATION] === 'string');
  if (annotated.length === 0) {
    return found;
  }
  const given = new Map(annotated.map(object => [object, linesOf(object).map(line => ({ line, acknowledgement: acknowledgementIn(line) }))]));
  const used = new Set<Acknowledgement>();
  const judged = found.map(finding => {
    const match = given.get(finding.object)?.find(({ acknowledgement }) => acknowledgement?.code === finding.code)?.acknowledgement;
    if (match === undefined) {
      return finding;
    }
    used.add(match);
    return { ...finding, acknowledged: match.reason };
  });
  const problems = [...given].flatMap(([object, lines]) => lines.flatMap(({ line, acknowledgement }) =>
    acknowledgement === undefined ? [findingOf(ACKNOWLEDGEMENT.malformed, object, PATH, {
      message: `got ${JSON.stringify(line)}`,
      fix: 'write a code, a colon and the reason',
    })] : used.has(acknowledgement) ? [] : [findingOf(ACKNOWLEDGEMENT.stale, object, PATH, staleProblem(acknowledgement))]));
  return [...judged, ...problems];
}

/** What is wrong with an acknowledgement that matches no finding. */
export function staleProblem({ code, reason }: Acknowledgement) {
  return { message: `no ${code} is found here (${JSON.stringify(reason)})`, fix: 'take the acknowledgement away' };
}

function linesOf({ metadata }: Manifest): string[] {
  return metadata.annotations![ANNOTATION].split('\n').map(line => line.trim()).filter(line => line !== '');
}

function acknowledgementIn(line: string): Acknowledgement | undefined {
  const [, code, reason] = LINE.exec(line) ?? [];
  return code === undefined ? undefined : { code, reason };
}
