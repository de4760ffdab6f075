import { TooDeep, Undecodable } from './undecodable';
import { YamlAlias, YamlMap, YamlNode, YamlScalar } from './yaml-node';
import { Plain, readPlain, readTagged } from './yaml-scalar';
import { MAX_DEPTH, YamlTree } from './yaml-tree';

/** Something in a document that reads otherwise than it looks, or that the API server may refuse. */
export interface Trap {
  readonly kind: 'duplicateKey' | 'octalNumber';
  readonly line: number;
  readonly text: string;
  readonly value: Plain;
}

/** The fields of an object. */
interface Values {
  [name: string]: unknown;
}

const OCTAL = /^[-+]?0[0-7_]*[1-7][0-7_]*$/;

/** Reads a tree as the API server's YAML reader does: words as in YAML 1.1, keys as texts, anchors and merges followed. */
export class YamlReader {
  public readonly traps: Trap[] = [];
  /** Whether a null was met. */
  public metNull = false;
  private readonly openAliases = new Set<YamlNode>();
  private read = 0;
  private readThroughAlias = 0;

  constructor(private readonly tree: YamlTree) {}

  /**
   * The value of the whole document.
   *
   * @throws Undecodable if it has no value as JSON
   */
  public value(): unknown {
    return this.tree.root === undefined ? null : this.valueOf(this.tree.root, 0);
  }

  private valueOf(node: YamlNode, depth: number): unknown {
    this.count(node, depth);
    switch (node.type) {
      case 'scalar':
        return this.scalar(node);
      case 'map':
        return this.object(node, depth);
      case 'sequence':
        return node.items.map(item => this.valueOf(item, depth + 1));
      case 'alias':
        return this.throughAlias(node, target => this.valueOf(target, depth + 1));
    }
  }

  /** The object that a mapping is; what comes later wins, be it written or merged. */
  private object({ entries }: YamlMap, depth: number): Values {
    const object: Values = {};
    for (const { key, value } of entries) {
      if (key.type === 'scalar' && key.text === '<<' && key.isPlain) {
        this.merged(value, depth).forEach(([name, inner]) => this.put(object, name, inner, key));
      } else {
        this.put(object, this.key(key, depth), this.valueOf(value, depth + 1), key);
      }
    }
    return object;
  }

  private put(object: Values, name: string, value: unknown, key: YamlNode): void {
    if (Object.hasOwn(object, name)) {
      this.traps.push({ kind: 'duplicateKey', line: this.tree.lineOf(key), text: name, value: name });
    }
    set(object, name, value);
  }

  /** The entries that `<<` brings in; of several mappings the first wins. */
  private merged(node: YamlNode, depth: number): [string, unknown][] {
    this.count(node, depth);
    switch (node.type) {
      case 'map':
        return Object.entries(this.object(node, depth + 1));
      case 'sequence':
        return [...node.items].reverse().flatMap(item => this.merged(item, depth + 1));
      case 'alias':
        return this.throughAlias(node, target => this.merged(target, depth + 1));
      case 'scalar':
        throw new Undecodable('"<<" merges something that is no mapping', 'merge an anchor of a mapping', this.tree.lineOf(node));
    }
  }

  private key(node: YamlNode, depth: number): string {
    const key = this.valueOf(node, depth);
    if (key === null || typeof key === 'object') {
      throw new Undecodable('a key is neither text nor number', 'write the key as text', this.tree.lineOf(node));
    }
    return String(key);
  }

  private scalar(node: YamlScalar): Plain {
    const { text, tag, isPlain } = node;
    const value = tag !== undefined ? readTagged(text, tag) : isPlain ? readPlain(text) : text;
    if (value === undefined) {
      throw new Undecodable(`${JSON.stringify(text)} does not fit its tag ${tag}`, 'take the tag away', this.tree.lineOf(node));
    }
    this.metNull ||= value === null;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Undecodable(`${text} is a number that JSON does not have`, 'use a finite number, or quote the text', this.tree.lineOf(node));
    }
    if (typeof value === 'number' && OCTAL.test(text)) {
      this.traps.push({ kind: 'octalNumber', line: this.tree.lineOf(node), text, value });
    }
    return value;
  }

  private throughAlias<T>(alias: YamlAlias, read: (target: YamlNode) => T): T {
    const { name, target } = alias;
    if (target === undefined) {
      throw new Undecodable(`the anchor of *${name} is missing`, `put &${name} before the value meant`, this.tree.lineOf(alias));
    }
    if (this.openAliases.has(target)) {
      throw new Undecodable(`*${name} stands inside its own anchor`, 'write the value out', this.tree.lineOf(alias));
    }
    this.openAliases.add(target);
    try {
      return read(target);
    } finally {
      this.openAliases.delete(target);
    }
  }

  /** Few aliases can stand for very many values; the limits are those of the API server's reader. */
  private count(node: YamlNode, depth: number): void {
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

/** Sets a field: also one that has a meaning in JavaScript. */
function set(object: Values, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[name] = value;
  }
}
