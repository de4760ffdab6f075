import { Event, YAMLException, parseEvents } from 'js-yaml';
import { YamlDocument } from './documents';
import { indentFlow } from './flow-indent';
import { isJson, jsonAsYaml } from './json-stream';
import { NO_UTF8 } from './sources';
import { TooDeep, Undecodable } from './undecodable';
import { YamlNode } from './yaml-node';
import { YamlNodes } from './yaml-nodes';

/** A document as a tree of nodes. */
export interface YamlTree {
  /** Nothing in a blank document. */
  readonly root: YamlNode | undefined;
  /** The line of the stream that a node begins at. */
  readonly lineOf: (node: YamlNode | undefined) => number;
  /** What stands behind the end of the document, where nobody reads it. */
  readonly leftover: Undecodable | undefined;
}

/** The levels of nodes that can be followed. */
export const MAX_DEPTH = 1000;

/** The characters that the API server's YAML reader refuses. */
const CONTROL = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
/** What our parser says where the API server's reader does not mind. */
const INDENTATION = 'deficient indentation';
/** kubectl cuts at "---", and so leaves a directive without the document that it is for; before the end of one has to be one. */
const DIRECTIVE = /^(?:\s*(?:#.*)?\n)*(?:%|\.\.\.\s)/;

/**
 * Parses one document.
 *
 * @param events what the parser met in it, where that is known
 * @throws Undecodable if it is no YAML
 */
export function parseTree(document: YamlDocument, events?: Event[]): YamlTree {
  try {
    return treeOf(document, events);
  } catch (error) {
    const easier = isJson(document.text) ? jsonAsYaml(document.text) : indentFlow(document.text);
    if (!(error instanceof Undecodable) || easier === document.text) {
      throw error;
    }
    return ifReadable({ ...document, text: easier }, error);
  }
}

/** The tree of a document told in other words; where nobody can read that either, what is wrong with it as it was. */
function ifReadable(document: YamlDocument, problem: Undecodable): YamlTree {
  try {
    return treeOf(document);
  } catch (error) {
    throw problem.message === INDENTATION ? error : problem;
  }
}

function treeOf({ text, line, brokenSeparator }: YamlDocument, events?: Event[]): YamlTree {
  if (brokenSeparator !== undefined) {
    throw new Undecodable(`${JSON.stringify(brokenSeparator.text)} stands behind "---"`, 'begin the document on the next line', brokenSeparator.line);
  }
  const at = lineFinder(text, line);
  refuseCharacters(text, at);
  const nodes = new YamlNodes(text, events ?? eventsOf(text, at), at);
  const root = nodes.document();
  nodes.close();
  const second = nodes.document();
  return {
    root,
    lineOf: node => at(node?.at ?? 0),
    leftover: second && new Undecodable('a second document stands behind "..."', 'begin it with "---"', at(second.at)),
  };
}

function refuseCharacters(text: string, at: (offset: number) => number): void {
  const control = CONTROL.exec(text);
  if (control !== null) {
    throw control[0] === NO_UTF8
      ? new Undecodable('a byte that is no UTF-8 stands in it', 'save the file as UTF-8', at(control.index))
      : new Undecodable('a control character stands in it', 'take it out', at(control.index));
  }
  if (DIRECTIVE.test(text)) {
    throw new Undecodable('"%" or "..." stands before it', 'take that line out', at(0));
  }
}

function eventsOf(text: string, at: (offset: number) => number): Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      throw error;
    }
    const { reason, mark } = error;
    if (reason.startsWith('nesting exceeded')) {
      throw new TooDeep(at(0));
    }
    const fix = text.includes('{{') ? 'render the template first, for example with helm template' : 'correct the YAML';
    throw new Undecodable(reason, fix, at(mark?.position ?? 0));
  }
}

/** Finds the lines of offsets in a text. The begins of all lines are known from the first question on. */
function lineFinder(text: string, firstLine: number): (offset: number) => number {
  let begins: number[] | undefined;
  return offset => {
    begins ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, begins.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      [low, high] = begins[middle] <= offset ? [middle, high] : [low, middle];
    }
    return firstLine + low;
  };
}
