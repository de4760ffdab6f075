import { Random } from '../random';
import { WORDS } from './words';

const CHARACTERS = [
  ...':#-?*&!|>\'"%@`{}[],~=<./\\', ' ', '  ', '\t', '\n', '\r', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u0000', 'é', '_', ': ', '- ', ' #', '---\n', '...\n',
];

type Mutation = (lines: string[], at: number, random: Random) => void;

/** What goes wrong while a file is edited, line by line. */
const MUTATIONS: readonly Mutation[] = [
  (lines, at) => { lines.splice(at, 1); },
  (lines, at) => { lines.splice(at, 0, lines[at]); },
  (lines, at, random) => { lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1)); },
  (lines, at, random) => { lines[at] = `${' '.repeat(1 + random.below(3))}${lines[at]}`; },
  (lines, at, random) => { lines[at] = lines[at].replace(new RegExp(`^ {1,${1 + random.below(3)}}`), ''); },
  (lines, at) => { lines[at] = lines[at].replace('  ', '\t'); },
  (lines, at, random) => { lines[at] = inserted(lines[at], random.pick(CHARACTERS), random); },
  (lines, at, random) => { lines[at] = inserted(lines[at], random.pick(CHARACTERS), random); },
  (lines, at, random) => { lines[at] = without(lines[at], random.below(lines[at].length)); },
  (lines, at, random) => { lines[at] = lines[at].slice(0, random.below(lines[at].length)); },
  (lines, at, random) => { lines[at] = lines[at].replace(/(: |- )[^:]*$/, (_, start: string) => start + random.pick(WORDS)); },
  (lines, at, random) => { lines[at] = lines[at].replace(/[^ :-][^:]*(?=:)/, () => random.pick(WORDS)); },
  (lines, at, random) => { lines[at] = lines[at].replace(/: |- |["{}[\],]/, () => random.pick([':', '-', '', ' : ', '" ', '\n'])); },
  (lines, at, random) => { lines[at] += random.pick([' # c', '#c', ' ', '\t', '\t# c', ':', ',', ' |', ' >', '\n', ' {}', ' x', '"']); },
  (lines, at, random) => { lines.splice(at, 0, random.pick(['---', '...', '', ' ', '\t', '# c', '    # c', '- a', 'a: b', 'a', '}', '%YAML 1.1', '--- # c', '---x'])); },
  (lines, at, random) => { lines[at] = lines[at].replace(/(: |- )/, (_, start: string) => start + random.pick(['&a ', '*a ', '!!str ', '! ', '|\n', '!x '])); },
];

/** A text with some mistakes in it. */
export function mutatedText(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && lines.length > 0; left--) {
    random.pick(MUTATIONS)(lines, random.below(lines.length), random);
  }
  return lines.join(random.chance(0.03) ? '\r\n' : '\n');
}

function inserted(line: string, character: string, random: Random): string {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + character + line.slice(at);
}

function without(line: string, at: number): string {
  return line.slice(0, at) + line.slice(at + 1);
}
