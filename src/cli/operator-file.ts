import { splitDocuments } from './documents';
import { readObjects } from './objects';
import { UnreadableInput, readText } from './sources';
import { Tree, isTree } from '../control-plane/values/tree';

const KIND = 'IstioOperator';

/**
 * The spec of the IstioOperator in a file, which holds nothing else.
 *
 * @throws UnreadableInput if there is none
 */
export function operatorSpecOf(file: string): Tree {
  const documents = splitDocuments(readText(file)).map(document => readObjects(document));
  const problems = documents.flatMap(document => document.problems);
  if (problems.length > 0) {
    throw new UnreadableInput(problems.map(({ line, message, fix }) => `${file}:${line}: ${message}; ${fix}`).join('\n'));
  }
  const objects = documents.flatMap(document => document.objects.map(({ object }) => object));
  if (objects.length !== 1 || objects[0].kind !== KIND) {
    throw new UnreadableInput(`${file}: got ${objects.map(({ kind }) => kind).join(', ') || 'nothing'}; use one ${KIND}`);
  }
  const { spec } = objects[0];
  return isTree(spec) ? spec : {};
}
