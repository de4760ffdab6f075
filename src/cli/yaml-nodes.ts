import { AliasEvent, COLLECTION_STYLE, EVENT_ID, Event, MappingEvent, SCALAR_STYLE, ScalarEvent, SequenceEvent, getScalarValue } from 'js-yaml';
import { isJson } from './json-stream';
import { Undecodable } from './undecodable';
import { YamlAlias, YamlMap, YamlNode, YamlScalar, YamlSequence } from './yaml-node';

/** Makes the nodes of a document out of what the parser met in its text, in that order. */
export class YamlNodes {
  private readonly anchors = new Map<string, YamlNode>();
  private next = 0;
  /** Where the last node began, for nodes without a text. */
  private at = 0;
  /** How many brackets are open. */
  private brackets = 0;
  /** Where the last text or bracket ended; of no interest without tabs. */
  private end: number | undefined;

  constructor(private readonly text: string, private readonly events: readonly Event[], private readonly lineAt: (offset: number) => number) {
    this.end = text.includes('\t') ? 0 : undefined;
  }

  /**
   * The value of the next document; undefined where there is no further one.
   *
   * @throws Undecodable if it has what only YAML 1.2 knows
   */
  public document(): YamlNode | undefined {
    if (this.next >= this.events.length) {
      return undefined;
    }
    this.next++;
    const root = this.node();
    this.next++;
    return root;
  }

  /** Looks at what is behind the last value of a document. */
  public close(): void {
    this.refuseTabs(this.text.length);
  }

  private node(): YamlNode {
    const event = this.events[this.next++];
    switch (event.type) {
      case EVENT_ID.MAPPING:
        return this.map(event);
      case EVENT_ID.SEQUENCE:
        return this.sequence(event);
      case EVENT_ID.ALIAS:
        return this.alias(event);
      default:
        return this.scalar(event as ScalarEvent);
    }
  }

  private map(event: MappingEvent): YamlMap {
    const map: YamlMap = { type: 'map', at: event.start, entries: [] };
    this.inside(event, map, () => map.entries.push({ key: this.key(), value: this.valueBehindKey() }));
    return map;
  }

  private sequence(event: SequenceEvent): YamlSequence {
    const sequence: YamlSequence = { type: 'sequence', at: event.start, items: [] };
    this.inside(event, sequence, () => sequence.items.push(this.node()));
    return sequence;
  }

  /** Reads what a collection holds, one by one up to its end. */
  private inside(event: MappingEvent | SequenceEvent, node: YamlNode, readOne: () => void): void {
    const brackets = event.style === COLLECTION_STYLE.FLOW ? 1 : 0;
    this.at = event.start;
    this.refuseTabs(event.start);
    this.name(event, node);
    this.end = brackets > 0 && this.end !== undefined ? event.start + 1 : this.end;
    this.brackets += brackets;
    while (this.events[this.next].type !== EVENT_ID.POP) {
      readOne();
    }
    this.brackets -= brackets;
    this.next++;
    const closing = CLOSING[this.text.charAt(event.start)];
    if (brackets > 0 && closing !== undefined) {
      this.end = this.end === undefined ? undefined : this.text.indexOf(closing, this.end) + 1;
    }
  }

  private key(): YamlNode {
    const event = this.events[this.next];
    if (event.type === EVENT_ID.SCALAR && this.brackets > 0 && this.text.slice(event.valueStart, event.valueEnd).includes('\n')) {
      throw new Undecodable('a key goes on in the next line', 'write it in one line, and end the entry before it with a comma', this.lineAt(event.valueStart));
    }
    return this.node();
  }

  private valueBehindKey(): YamlNode {
    const key = this.events[this.next - 1];
    const value = this.events[this.next];
    const isBehindPlainKey = this.brackets > 0 && key.type === EVENT_ID.SCALAR && key.style === SCALAR_STYLE.PLAIN;
    if (isBehindPlainKey && (value.type === EVENT_ID.MAPPING || value.type === EVENT_ID.SEQUENCE) && key.valueEnd === value.start - 1) {
      throw new Undecodable('no space stands behind a colon', 'put one there', this.lineAt(value.start));
    }
    return this.node();
  }

  private alias({ anchorStart, anchorEnd }: AliasEvent): YamlAlias {
    this.at = anchorStart;
    const name = this.anchorName(anchorStart, anchorEnd);
    return { type: 'alias', at: this.at, name, target: this.anchors.get(name) };
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const { valueStart, tagStart, tagEnd, style } = event;
    if (valueStart >= 0) {
      this.refuseTabs(valueStart);
      this.end = this.end === undefined ? undefined : event.valueEnd;
      // The text of a block begins on the line below its sign.
      this.at = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK ? valueStart - 1 : valueStart;
    }
    const text = getScalarValue(this.text, event);
    const isPlain = style === SCALAR_STYLE.PLAIN;
    if (style === SCALAR_STYLE.DOUBLE_QUOTED) {
      this.refuseEscapes(this.text.slice(valueStart, event.valueEnd));
    }
    if (isPlain && this.brackets > 0 && QUESTION.test(text)) {
      throw new Undecodable(`${JSON.stringify(text)} is not quoted, and stands in brackets`, 'quote it', this.lineAt(this.at));
    }
    const scalar: YamlScalar = { type: 'scalar', at: this.at, text, isPlain, tag: tagStart < 0 ? undefined : this.text.slice(tagStart, tagEnd) };
    this.name(event, scalar);
    return scalar;
  }

  /** Between two values outside of brackets, tabs may stand behind what is on a line, but not where its indentation counts. */
  private refuseTabs(begin: number): void {
    const found = this.end === undefined || this.brackets > 0 ? null : TAB.exec(`${this.end === 0 ? '\n' : ''}${this.text.slice(this.end, begin)}`);
    if (found !== null) {
      throw new Undecodable('a tab stands where spaces indent', 'use spaces', this.lineAt(this.end! + found.index + (this.end === 0 ? 0 : 1)));
    }
  }

  /** JSON has escapes that YAML does not have, and kubectl does not read it as YAML. */
  private refuseEscapes(quoted: string): void {
    const bad = quoted.includes('\\') && quoted.match(ESCAPE)?.find(escape => !GOOD_ESCAPE.test(escape));
    if (bad !== undefined && bad !== false && !isJson(this.text)) {
      throw new Undecodable(`${JSON.stringify(bad)} is no escape`, 'write the character itself', this.lineAt(this.at));
    }
  }

  private name({ anchorStart, anchorEnd }: { readonly anchorStart: number; readonly anchorEnd: number }, node: YamlNode): void {
    if (anchorStart >= 0) {
      this.anchors.set(this.anchorName(anchorStart, anchorEnd), node);
    }
  }

  private anchorName(start: number, end: number): string {
    const name = this.text.slice(start, end);
    if (!ANCHOR.test(name)) {
      throw new Undecodable(`${JSON.stringify(name)} is no name of an anchor`, 'use letters and digits; quote what is text', this.lineAt(start));
    }
    return name;
  }
}

/** Unquoted texts that the API server's reader does not take in brackets. */
const QUESTION = /^:|\?/;
const CLOSING: { readonly [opening: string]: string } = { '{': '}', '[': ']' };
const TAB = /\n(?:\t| *(?:[-?] +)*[-?] *\t)/;
const ANCHOR = /^[\w-]+$/;
const ESCAPE = /\\(?:x..|u.{4}|U.{8}|[^])?/g;
const GOOD_ESCAPE = /^\\(?:[0abt\tnvfre "'\\N_LP\r\n]|x[\da-f]{2}|u(?!d[89a-f])[\da-f]{4}|U00(?:0(?!0d[89a-f])[\da-f]|10)[\da-f]{4})$/i;
