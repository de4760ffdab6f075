import * as fs from 'fs';
import * as path from 'path';
import { Manifest } from '../../../src/validation/manifest';
import { corpusKinds, corpusOf } from '../../../tools/conformance/corpus';
import { jsonLines } from '../../../tools/conformance/json';
import { isRefused, judge, Verdict } from '../../../tools/conformance/verdict';
import { ROOT } from '../../harness/places';
import { Report } from '../../harness/report';
import { tally } from '../../harness/requests';
import { ApiServer, Refusal } from '../kubernetes/api-server';
import { createNamespaces } from '../kubernetes/apply';

const CASES = path.join(ROOT, 'test', 'validation', 'cases.jsonl');

interface Case {
  /** A code of the library, or a kind. */
  readonly name: string;
  readonly object: Manifest;
}

/** Asks the cluster for its verdict on bad and good objects, and compares it with ours, layer by layer. */
export async function verdicts(report: Report, api: ApiServer): Promise<void> {
  const cases = [...casesOfEachCode(), ...goodOfEachKind()];
  // Some objects are bad by their namespaces, which then cannot be there.
  await createNamespaces(api, cases.map(({ object }) => object));
  const words: { name: string; ours: string; theirs: string; reason: string }[] = [];
  for (const { name, object } of cases) {
    words.push({ name, ours: wordOf(judge(object).verdict), ...await rulingOf(api, object) });
  }
  report.check(`verdicts on ${cases.length} objects`, {
    expected: tally(words, ({ ours }) => ours), seen: tally(words, ({ theirs }) => theirs),
  });
  report.check('objects on which the cluster and the library differ', {
    expected: [],
    seen: words.filter(({ ours, theirs }) => ours !== theirs)
      .map(({ name, ours, theirs, reason }) => `${name}: ${ours}; by the cluster ${theirs} ${reason}`),
  });
}

/** One object for each code of the library: errors, and warnings that the cluster accepts. */
function casesOfEachCode(): Case[] {
  const cases = jsonLines<{ readonly code: string; readonly object: Manifest }>(fs.readFileSync(CASES, 'utf8'));
  return cases.map(({ code, object }) => ({ name: code, object }));
}

function goodOfEachKind(): Case[] {
  return corpusKinds().map(kind => {
    const object = corpusOf(kind).find(({ verdict }) => !isRefused(verdict))!.object as unknown as Manifest;
    return { name: object.kind, object };
  });
}

async function rulingOf(api: ApiServer, object: Manifest): Promise<{ theirs: string; reason: string }> {
  try {
    await api.tryCreate(object);
    return { theirs: wordOf({ schema: 'accept', admission: 'accept' }), reason: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isWebhooks = error.message.startsWith('admission webhook');
    return { theirs: wordOf(isWebhooks ? { schema: 'accept', admission: 'reject' } : { schema: 'reject' }), reason: error.message };
  }
}

function wordOf(verdict: Verdict): string {
  if (!isRefused(verdict)) return 'accepted';
  return verdict.schema === 'reject' ? 'refused by the schema' : 'refused by the webhook';
}
