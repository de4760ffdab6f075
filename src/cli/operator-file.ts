import { parseAllDocuments } from 'yaml';
import { UnreadableInput, readText } from './sources';
import { Tree, isTree } from '../control-plane/values/tree';

const KIND = 'IstioOperator';

/**
 * The spec of the IstioOperator in a file, which holds nothing else.
 *
 * @throws UnreadableInput if there is none
 */
export function operatorSpecOf(file: string): Tree {
  const documents = parseAllDocuments(readText(file)).filter(document => document.errors.length > 0 || document.contents !== null);
  const [mistake] = documents.flatMap(({ errors }) => errors);
  if (mistake !== undefined) {
    throw new UnreadableInput(`${file}: ${mistake.message.split('\n')[0]}`);
  }
  const [document] = documents;
  const object: unknown = document?.toJS();
  if (documents.length !== 1 || !isTree(object) || object.kind !== KIND) {
    throw new UnreadableInput(`${file}: got ${wordsFor(documents.length, object)}; use one ${KIND}`);
  }
  return isTree(object.spec) ? object.spec : {};
}

function wordsFor(count: number, object: unknown): string {
  return count !== 1 ? `${count} documents` : isTree(object) ? `the kind ${JSON.stringify(object.kind)}` : 'no object';
}
