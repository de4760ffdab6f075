import * as fs from 'fs';
import * as path from 'path';
import { JsonObject, jsonLines } from './json';
import { Verdict, verdictOf, Word } from './verdict';

const CORPUS = path.join(__dirname, '..', '..', 'test', 'conformance', 'corpus');

/** An object with the verdict that Istio gave on it. */
export interface Sample {
  readonly object: JsonObject;
  readonly verdict: Verdict;
  /** Istio's reasons, without names and numbers. */
  readonly because: readonly string[];
}

/** The kinds that the corpus has samples of. */
export function corpusKinds(): string[] {
  return fs.readdirSync(CORPUS).filter(file => file.endsWith('.jsonl')).map(file => path.basename(file, '.jsonl')).sort();
}

export function corpusOf(kind: string): Sample[] {
  const lines = jsonLines<{ object: JsonObject; schema: Word; admission: Word; because: string[] }>(fs.readFileSync(path.join(CORPUS, `${kind}.jsonl`), 'utf8'));
  return lines.map(({ object, schema, admission, because }) => ({ object, because, verdict: verdictOf(schema, admission) }));
}
