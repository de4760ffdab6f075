/**
 * YAML with actions of Go's template language in it, as data.
 *
 * A string may hold actions (`{{ … }}`); strings inside of them are in backticks, since the whole is quoted.
 */
export type Node = string | number | boolean | Expression | Choice | Items | Fields;

/** The entries of a map. */
export interface Fields {
  readonly [key: string]: Node | undefined;
}

/** The items of a list, which may come from loops. */
export type Items = readonly (Node | Loop)[];

/** A value that an expression prints, of whatever type. */
export class Expression {
  constructor(readonly text: string) {}
}

/** A value that is there under a condition: of several, the first one whose condition holds. */
export class Choice {
  constructor(readonly branches: readonly (readonly [condition: string, node: Node])[], readonly otherwise?: Node) {}
}

/** Items of a list for each element of something. */
export class Loop {
  constructor(readonly range: string, readonly items: Items) {}
}

/** A value as the expression prints it. */
export function print(expression: string): Expression {
  return new Expression(`{{ ${expression} }}`);
}

/** A value as a string, whatever characters are in it. */
export function quote(expression: string): Expression {
  return print(`${expression} | quote`);
}

/** A value with all that is in it. */
export function json(expression: string): Expression {
  return print(`toJson (${expression})`);
}

/** What YAML takes for absent, but merging takes for deleted. */
export const NULL = new Expression('null');

export function when(condition: string, node: Node, otherwise?: Node): Choice {
  return new Choice([[condition, node]], otherwise);
}

export function forEach(range: string, ...items: Items): Loop {
  return new Loop(range, items);
}

/** The text of a template: statements first, which print nothing, then the documents. */
export function templateText(statements: readonly string[], ...documents: Fields[]): string {
  const bodies = documents.map(document => mapLines(document, '').join('\n'));
  return `${statements.map(statement => `{{- ${statement} }}\n`).join('')}${bodies.join('\n---\n')}\n`;
}

function mapLines(fields: Fields, indent: string): string[] {
  return Object.entries(fields).flatMap(([key, node]) => node === undefined ? [] : fieldLines(key, node, indent));
}

function fieldLines(key: string, node: Node, indent: string): string[] {
  if (node instanceof Choice) {
    return choiceLines(node, branch => fieldLines(key, branch, indent));
  }
  const label = `${indent}${keyText(key)}:`;
  return isInline(node) ? [`${label} ${inlineText(node)}`] : [label, ...blockLines(node, `${indent}  `)];
}

function blockLines(node: Items | Fields, indent: string): string[] {
  return Array.isArray(node) ? (node as Items).flatMap(item => itemLines(item, indent)) : mapLines(node as Fields, indent);
}

function itemLines(item: Node | Loop, indent: string): string[] {
  if (item instanceof Loop) {
    return [`{{- range ${item.range} }}`, ...blockLines(item.items, indent), '{{- end }}'];
  }
  if (item instanceof Choice) {
    return choiceLines(item, branch => Array.isArray(branch) ? blockLines(branch as Items, indent) : itemLines(branch, indent));
  }
  if (isInline(item)) {
    return [`${indent}- ${inlineText(item)}`];
  }
  const [first, ...others] = blockLines(item, `${indent}  `);
  return first.startsWith('{{-') ? [`${indent}-`, first, ...others] : [`${indent}- ${first.trimStart()}`, ...others];
}

function choiceLines({ branches, otherwise }: Choice, lines: (node: Node) => string[]): string[] {
  return [
    ...branches.flatMap(([condition, node], index) => [`{{- ${index === 0 ? 'if' : 'else if'} ${condition} }}`, ...lines(node)]),
    ...otherwise === undefined ? [] : ['{{- else }}', ...lines(otherwise)],
    '{{- end }}',
  ];
}

function isInline(node: Node): node is string | number | boolean | Expression {
  return typeof node !== 'object' || node instanceof Expression || Object.keys(node).length === 0;
}

function inlineText(node: Node): string {
  if (node instanceof Expression) {
    return node.text;
  }
  return typeof node === 'string' && node.includes('{{') ? `"${node}"` : JSON.stringify(node);
}

function keyText(key: string): string {
  return /^[\w./-]+$/.test(key) ? key : `"${key}"`;
}
