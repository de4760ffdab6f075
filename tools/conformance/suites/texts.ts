import { check } from '../../../src/cli/check';
import { textOf } from '../../../src/cli/sources';
import { corpusKinds, corpusOf } from '../corpus';
import { Random } from '../generate/random';
import { fixedTexts, mutatedTexts } from '../generate/texts';
import { Peer } from '../peer';

/** Seed of the spoilt files that are the same in each run. */
const FIXED_SEED = 'texts';
const IN_FLIGHT = 256;
/** What we read otherwise than the API server, as nobody writes it. */
const UNLIKE: readonly RegExp[] = [
  // Line breaks of YAML 1.1 that no keyboard has.
  /[\u0085\u2028\u2029]/,
  // A stream that is JSON at first, and something else later.
  /^\s*\{[^]*\}\s*(?:apiVersion|,\s*\{)/,
  // Keys that are no finite numbers, or have more than 63 bits.
  /^\s*(?:!!float )?[-+]?(?:\.inf|\.nan|0x[0-9a-f]{16}|1844674407370955161\d|922337203685477580\d): /im,
  // Indicators right behind a bracket, a name or a quote, tabs within brackets in one line, two names for one value.
  /\[-\]|[[{,]\s*\?|[[{][^\n"]*\t|&a:b|&a &b|\*x:|["'\]}]#/,
];

interface Question {
  readonly bytes: string;
}

/** What the referee says of an object of a file, or of a document that holds none. */
interface Said {
  readonly kind?: string;
  readonly name?: string;
  readonly verdict: string;
  readonly errors?: readonly string[];
  readonly unsettled?: boolean;
}

/** A file that we judge otherwise than the API server and Istio. */
export interface TextDisagreement {
  readonly text: string;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  readonly because: string;
}

export interface TextResult {
  readonly compared: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly disagreements: readonly TextDisagreement[];
}

/** Compares what the command says of files, sound and spoilt ones, with what the API server and Istio say. */
export async function compareTexts(seed: number, count: number): Promise<TextResult> {
  const peer = new Peer<Question, { readonly objects: readonly Said[] }>('texts');
  const result = { compared: 0, refused: 0, leftOut: 0, disagreements: [] as TextDisagreement[] };
  const compare = async (bytes: Uint8Array) => {
    const { objects } = await peer.ask({ bytes: Buffer.from(bytes).toString('base64') });
    const text = textOf(bytes);
    if (objects.some(({ unsettled }) => unsettled) || UNLIKE.some(pattern => pattern.test(text))) {
      result.leftOut++;
      return;
    }
    const found = disagreementOn(text, objects);
    result.compared++;
    result.refused += objects.some(isRefused) ? 1 : 0;
    if (found !== undefined) result.disagreements.push(found);
  };
  try {
    let pending: Promise<void>[] = [];
    for (const bytes of texts(seed, count)) {
      pending.push(compare(bytes));
      if (pending.length >= IN_FLIGHT) {
        await Promise.all(pending);
        pending = [];
      }
    }
    await Promise.all(pending);
  } finally {
    peer.close();
  }
  return result;
}

function* texts(seed: number, count: number): Generator<Uint8Array> {
  const samples = corpusKinds().flatMap(kind => corpusOf(kind).map(({ object }) => object));
  yield* fixedTexts();
  yield* mutatedTexts(samples, new Random(FIXED_SEED), count / 2);
  yield* mutatedTexts(samples, new Random(`texts ${seed}`), count / 2);
}

function disagreementOn(text: string, objects: readonly Said[]): TextDisagreement | undefined {
  const ours = oursOn(text);
  return ours !== undefined && isSame(ours, objects) ? undefined : {
    text,
    theirs: objects.map(lineOf),
    ours: ours?.map(lineOf) ?? ['crash'],
    because: objects.flatMap(({ errors = [] }) => errors)[0] ?? '',
  };
}

function oursOn(text: string): readonly Said[] | undefined {
  try {
    return check([{ name: 'text', text }]).objects;
  } catch {
    return undefined;
  }
}

/** Each reader gives up at a place of its own in what cannot be read, and some read a little of it and refuse that. */
function isSame(ours: readonly Said[], theirs: readonly Said[]): boolean {
  return [...ours, ...theirs].some(({ verdict }) => verdict === 'undecodable')
    ? ours.some(isRefused) === theirs.some(isRefused)
    : ours.map(lineOf).join('\n') === theirs.map(lineOf).join('\n');
}

function isRefused({ verdict }: Said): boolean {
  return verdict === 'reject' || verdict === 'undecodable';
}

function lineOf({ kind, name = '', verdict }: Said): string {
  return verdict === 'undecodable' ? verdict : `${kind} ${name} ${verdict}`;
}
