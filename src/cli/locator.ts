import { YamlDocument } from './documents';
import { Place, locate } from './locate';
import { nodeOf } from './objects';
import { YamlTree, parseTree } from './yaml-tree';

/** Finds places in documents. Trees are large, so only the last one is kept: findings come document by document. */
export class Locator {
  private document?: YamlDocument;
  private tree?: YamlTree;
  private lines: string[] = [];

  /** The place of a path in an object of a document. */
  public locate(document: YamlDocument, item: number | undefined, path: string): Place {
    this.turnTo(document);
    this.tree ??= parseTree(document);
    return locate(this.tree, nodeOf(this.tree, item), path);
  }

  /** What stands on a line of the stream that a document is in; undefined outside of the document. */
  public textAt(document: YamlDocument, line: number): string | undefined {
    this.turnTo(document);
    return this.lines[line - document.line];
  }

  private turnTo(document: YamlDocument): void {
    if (this.document !== document) {
      this.document = document;
      this.tree = undefined;
      this.lines = document.text.split('\n');
    }
  }
}
