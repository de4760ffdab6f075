import { YamlDocument } from './documents';
import { Place, locate } from './locate';
import { nodeOf } from './objects';
import { YamlTree, parseTree } from './yaml-tree';

/** Finds places in documents. Trees are large, so only the last one is kept: findings come document by document. */
export class Locator {
  private document?: YamlDocument;
  private tree?: YamlTree;

  /** The place of a path in an object of a document. */
  public locate(document: YamlDocument, item: number | undefined, path: string): Place {
    if (this.tree === undefined || this.document !== document) {
      this.document = document;
      this.tree = parseTree(document);
    }
    return locate(this.tree, nodeOf(this.tree, item), path);
  }
}
