import { YamlDocument, splitDocuments } from './documents';
import { Undecodable } from './undecodable';
import { parseTree } from './yaml-tree';

/** A key that every object has, at the top of a document. */
const KEY_OF_OBJECT = /(?:^(?:---\s+|-\s+)?|[{,]\s*)["']?(?:apiVersion|kind)["']?\s*:/m;
const CHART = /(?:^|[\\/])Chart\.ya?ml$/;

/**
 * Whether a file is one of another tool, such as the values of a chart: it can be read, and nothing in it says that it is an
 * object of Kubernetes.
 */
export function isOfAnotherTool(name: string, text: string): boolean {
  return CHART.test(name) || (!KEY_OF_OBJECT.test(text) && splitDocuments(text).every(holdsSettings));
}

function holdsSettings(document: YamlDocument): boolean {
  try {
    const { root } = parseTree(document);
    return root === undefined || root.type === 'map';
  } catch (error) {
    if (error instanceof Undecodable) {
      return false;
    }
    throw error;
  }
}
