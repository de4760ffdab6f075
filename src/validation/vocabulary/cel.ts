import { bracketDepth, hasSoundTexts } from './cel-text';
import { Problem, problem } from './problem';

/** Arguments that each macro of a list takes, the variable among them; `has` is a macro of its own. */
const MACRO_ARGUMENTS: { readonly [name: string]: number[] } = { all: [2], exists: [2], exists_one: [2], map: [2, 3], filter: [2] };
/** Only what ends a value can stand before the dot of a field. */
const QUOTED_FIELD = /(?<=[A-Za-z0-9_)\]}"'`]\s*\.\s*)`[A-Za-z0-9_.\-/ ]+`/g;
/** What the parser misreads, and what it reads the same way without a doubt: for syntax, one is as good as the other. */
const STAND_INS: [RegExp, string][] = [
  [QUOTED_FIELD, 'quoted '],
  [/(?<![A-Za-z0-9_])(?=(?:true|false)[A-Za-z0-9_])/g, 'x'], // names that begin like a literal
  [/-\s+(?=[-\d])/g, '-'],
  [/!\s+(?=!)/g, '!'],
  [/-(?=(?:0x[0-9a-f]+|\d+)u)/gi, '- '], // an unsigned number has no sign: this is the operator
  [/(?<![A-Za-z0-9_)\]}"'`]\s*)\.\s*has(?=\s*\()/g, 'xhas'], // a function of the outermost scope is no macro
  [/$/, '\n'], // a comment at the very end
];
/** What Istio's parser counts as it goes down, besides fields, methods and macros; logical operators cost it nothing. */
const OPERATORS = new Set(['_?_:_', '_==_', '_!=_', '_<_', '_<=_', '_>_', '_>=_', '@in', '_+_', '_-_', '_*_', '_/_', '_%_', '_[_]']);
/** How deep it goes into operations within one another; the whole expression counts as one bracket. */
const MAX_DEPTH = 250;
/** How many characters Istio's parser looks at. */
const MAX_CHARACTERS = 100_000;
/** How the parser calls it: a name that no expression can have. */
const MACRO_RESULT = '@result';
const FIX = 'use an expression of the Common Expression Language, such as "response.code >= 400"';

/** An expression of the Common Expression Language, parsed but not typed: what it names is not looked up. */
export function celProblem(expression: string): Problem {
  if ([...expression].length > MAX_CHARACTERS) {
    return problem(expression, `use at most ${MAX_CHARACTERS} characters`);
  }
  try {
    const tree = parser()(STAND_INS.reduce((text, [misread, standIn]) => text.replace(misread, standIn), expression)).expr;
    const isTooDeep = bracketDepth(expression) + 1 > MAX_DEPTH || depthOf(tree) > MAX_DEPTH;
    return isSound(tree) && hasSoundTexts(expression) && !isTooDeep ? undefined : problem(expression, FIX);
  } catch {
    return problem(expression, FIX);
  }
}

/** The parser is loaded when the first expression is judged: few meshes have one. */
function parser(): typeof import('@bufbuild/cel').parse {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('@bufbuild/cel').parse;
}

/** Whether the parser's tree has nothing that it is lenient about: numbers out of range and macros that are used wrongly. */
function isSound(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) {
    return true;
  }
  const { case: kind, value } = node as { case?: string; value?: any };
  return !(kind === 'callExpr' && isBadMacro(value))
    && !(kind === 'int64Value' && BigInt.asIntN(64, value) !== value)
    && !(kind === 'uint64Value' && BigInt.asUintN(64, value) !== value)
    && !(kind === 'doubleValue' && !Number.isFinite(value))
    && Object.values(node).every(isSound);
}

/** The parser expands macros; one that is left as a call has arguments that it cannot have. */
function isBadMacro(call: { function: string; target?: unknown; args: unknown[] }): boolean {
  return call.target === undefined
    ? call.function === 'has' && call.args.length === 1
    : Object.hasOwn(MACRO_ARGUMENTS, call.function) && MACRO_ARGUMENTS[call.function].includes(call.args.length);
}

/** How many operations are within one another, as Istio's parser counts them. */
function depthOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) {
    return 0;
  }
  const { case: kind, value } = node as { case?: string; value?: any };
  const isOperation = kind === 'selectExpr' || kind === 'comprehensionExpr'
    || (kind === 'callExpr' && (value.target !== undefined || OPERATORS.has(value.function)) && !isOfMacro(value));
  return Math.max(0, ...Object.values(node).map(depthOf)) + (isOperation ? 1 : 0);
}

/** Whether a call is part of what a macro expands to, rather than written: it goes on with the macro's result so far. */
function isOfMacro({ args }: { args: { exprKind?: { case?: string; value?: { name?: string } } }[] }): boolean {
  return args.some(({ exprKind }) => exprKind?.case === 'identExpr' && exprKind.value?.name === MACRO_RESULT);
}
