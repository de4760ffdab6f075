import { Disagreement, disagreementOn } from './compare';
import { kindNameOf } from './kinds';
import { Referee } from './referee';
import { shrink } from './shrink';
import { signatureOf } from './signature';

/** Shrinks a disagreement as far as it stays the same, and says it as a jest case. */
export async function caseOf(disagreement: Disagreement, referee: Referee): Promise<string> {
  const signature = signatureOf(disagreement);
  const smallest = await shrink(disagreement.object, async candidate => {
    const theirs = await referee.ask(candidate);
    const found = theirs.unsettled ? undefined : disagreementOn(candidate, theirs);
    return found !== undefined && signatureOf(found) === signature;
  });
  return jestCase(disagreementOn(smallest, await referee.ask(smallest)) ?? disagreement);
}

export function jestCase({ object, difference, theirs, ours, crash }: Disagreement): string {
  const refusals = (ours?.issues ?? []).filter(issue => issue.severity === 'error');
  const comments = [
    ...theirs.errors.slice(0, 3).map(({ field, detail }) => `Istio: ${field === undefined ? '' : `${field}: `}${oneLine(detail)}`),
    ...refusals.slice(0, 3).map(({ code, path, message }) => `ours: ${code} ${path}: ${oneLine(message)}`),
    ...(crash === undefined ? [] : [`ours: ${oneLine(crash)}`]),
  ];
  return [
    `test(${quoted(`${kindNameOf(object)}: ${difference}`)}, () => {`,
    ...comments.map(comment => `  // ${comment}`),
    `  expect(judge(${JSON.stringify(object)}).verdict)`,
    `    .toEqual(${JSON.stringify(theirs.verdict)});`,
    '});',
  ].join('\n');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 297)}...` : line;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "\\'")}'`;
}
