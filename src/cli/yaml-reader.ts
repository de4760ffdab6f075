import { Alias, Node, Pair, Scalar, YAMLMap, isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import { Plain, readPlain, readTagged } from './yaml-scalar';
import { TooDeep, Undecodable, YamlTree } from './yaml-tree';

/** Something in a document that reads otherwise than it looks, or that the API server may refuse. */
export interface Trap {
  readonly kind: 'duplicateKey' | 'octalNumber';
  readonly line: number;
  readonly text: string;
  readonly value: Plain;
}

const MAX_DEPTH = 1000;
const OCTAL = /^[-+]?0[0-7_]*[1-7][0-7_]*$/;

/** Reads a tree as the API server's YAML reader does: words as in YAML 1.1, keys as texts, anchors and merges followed. */
export class YamlReader {
  public readonly traps: Trap[] = [];
  private readonly openAliases = new Set<Node>();
  private read = 0;
  private readThroughAlias = 0;

  constructor(private readonly tree: YamlTree) {}

  /**
   * The value of the whole document.
   *
   * @throws Undecodable if it has no value as JSON
   */
  public value(): unknown {
    return this.valueOf(this.tree.root, 0);
  }

  private valueOf(node: unknown, depth: number): unknown {
    this.count(node as Node, depth);
    if (isAlias(node)) {
      return this.throughAlias(node, target => this.valueOf(target, depth + 1));
    }
    if (isScalar(node)) {
      return this.scalar(node);
    }
    if (isSeq(node)) {
      return node.items.map(item => this.valueOf(isPair(item) ? singleton(item) : item, depth + 1));
    }
    return isMap(node) ? Object.fromEntries(this.entries(node, depth)) : null;
  }

  /** The entries of a mapping; what comes later wins, be it written or merged. */
  private entries(map: YAMLMap, depth: number): Map<string, unknown> {
    const entries = new Map<string, unknown>();
    const written = new Set<string>();
    for (const { key, value } of map.items) {
      if (isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN) {
        this.merged(value as Node, depth).forEach(([name, inner]) => entries.set(name, inner));
      } else {
        const name = this.key(key as Node, depth);
        if (written.has(name)) {
          this.traps.push({ kind: 'duplicateKey', line: this.tree.lineOf(key as Node), text: name, value: name });
        }
        written.add(name);
        entries.set(name, this.valueOf(value, depth + 1));
      }
    }
    return entries;
  }

  /** The entries that `<<` brings in; of several mappings the first wins. */
  private merged(node: Node, depth: number): [string, unknown][] {
    this.count(node, depth);
    if (isAlias(node)) {
      return this.throughAlias(node, target => this.merged(target, depth + 1));
    }
    if (isMap(node)) {
      return [...this.entries(node, depth + 1)];
    }
    if (isSeq(node)) {
      return [...node.items].reverse().flatMap(item => this.merged(item as Node, depth + 1));
    }
    throw new Undecodable('"<<" merges something that is no mapping', 'merge an anchor of a mapping', this.tree.lineOf(node));
  }

  private key(node: Node | null, depth: number): string {
    const key = this.valueOf(node, depth);
    if (key === null || typeof key === 'object') {
      throw new Undecodable('a key is neither text nor number', 'write the key as text', this.tree.lineOf(node));
    }
    return String(key);
  }

  private scalar(node: Scalar): Plain {
    const text = String(node.value);
    const value = node.tag !== undefined ? readTagged(text, node.tag) : node.type === Scalar.PLAIN ? readPlain(text) : text;
    if (value === undefined) {
      throw new Undecodable(`${JSON.stringify(text)} does not fit its tag ${node.tag}`, 'take the tag away', this.tree.lineOf(node));
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Undecodable(`${text} is a number that JSON does not have`, 'use a finite number, or quote the text', this.tree.lineOf(node));
    }
    if (typeof value === 'number' && OCTAL.test(text)) {
      this.traps.push({ kind: 'octalNumber', line: this.tree.lineOf(node), text, value });
    }
    return value;
  }

  private throughAlias<T>(alias: Alias, read: (target: Node) => T): T {
    const target = alias.resolve(this.tree.document) as Node | undefined;
    if (target === undefined) {
      throw new Undecodable(`the anchor of *${alias.source} is missing`, `put &${alias.source} before the value meant`, this.tree.lineOf(alias));
    }
    if (this.openAliases.has(target)) {
      throw new Undecodable(`*${alias.source} stands inside its own anchor`, 'write the value out', this.tree.lineOf(alias));
    }
    this.openAliases.add(target);
    try {
      return read(target);
    } finally {
      this.openAliases.delete(target);
    }
  }

  /** Few aliases can stand for very many values; the limits are those of the API server's reader. */
  private count(node: Node | null, depth: number): void {
    this.read++;
    this.readThroughAlias += this.openAliases.size > 0 ? 1 : 0;
    const tooMany = this.readThroughAlias > 100 && this.read > 1000
      && this.readThroughAlias / this.read > Math.min(0.99, Math.max(0.1, 0.99 - 0.89 * (this.read - 400_000) / 3_600_000));
    if (tooMany) {
      throw new Undecodable('aliases stand for too many values', 'write the values out', this.tree.lineOf(node));
    }
    if (depth > MAX_DEPTH) {
      throw new TooDeep(this.tree.lineOf(node));
    }
  }
}

/** In a flow sequence `[a: b]` is a mapping of one entry. */
function singleton(pair: Pair): YAMLMap {
  const map = new YAMLMap();
  map.items.push(pair);
  return map;
}
