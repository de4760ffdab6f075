import { issuesOf } from '../catalogue/entry';
import { EXPORT_TO } from '../catalogue/export-to';
import { Issue } from '../issue';
import { eachItem } from '../items';
import { joined } from '../joined';
import { Manifest, namespaceOf } from '../manifest';
import { mixedCaseLabelProblem } from '../vocabulary/mixed-case-label';
import { problem, problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses in `exportTo`; a ServiceEntry alone may be exported to nobody (`~`). */
export function exportTo(object: Manifest, nobodyIsFine = false): Issue[] {
  const entries: string[] = object.spec?.exportTo ?? [];
  if (entries.length === 0) {
    return [];
  }
  const own = namespaceOf(object);
  const seen = new Set<string>();
  const known = (namespace: string) => namespace === '*' || (namespace === '~' && nobodyIsFine) || mixedCaseLabelProblem(namespace) === undefined;
  return joined(
    eachItem(entries, 'spec.exportTo', (entry, path) => {
      const namespace = entry === '.' ? own : entry;
      if (seen.has(namespace)) {
        return issuesOf(EXPORT_TO.duplicateNamespace, path, problem(entry, `name ${namespace} once`));
      }
      if (!known(namespace)) {
        return issuesOf(EXPORT_TO.unknownNamespace, path, problem(entry, 'use ".", "*" or the name of a namespace'));
      }
      seen.add(namespace);
      return [];
    }),
    ['*', '~'].flatMap(word => issuesOf(EXPORT_TO.notAlone, 'spec.exportTo',
      problemIf(seen.has(word) && entries.length > 1, `got "${word}" and others`, `use "${word}" alone, or namespaces without it`))),
  );
}
