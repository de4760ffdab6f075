import { Manifest, namespaceOf } from '../../../validation/manifest';
import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { grouped } from '../../model/lists';
import { labelsAt } from '../../model/read';

/** WorkloadGroups of a namespace whose machines have the same labels. */
export const sameLabelsOfGroups: Analyzer = {
  entry: WORKLOADS.sameLabelsOfGroups,

  analyze(mesh) {
    const labelled = mesh.all(KIND.WorkloadGroup).filter(group => Object.keys(labelsOf(group)).length > 0);
    return [...grouped(labelled, keyOf).values()].flatMap(([first, ...others]) => others.map(group =>
      findingOf(WORKLOADS.sameLabelsOfGroups, group, 'spec.metadata.labels', {
        message: `${titleOf(first)} has the same labels`,
        fix: 'add a label of its own',
      }, [first])));
  },
};

function labelsOf(group: Manifest) {
  return labelsAt(group, 'spec', 'metadata', 'labels');
}

function keyOf(group: Manifest): string {
  return `${namespaceOf(group)} ${JSON.stringify(Object.entries(labelsOf(group)).sort())}`;
}
