import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { listAt, textAt } from '../../model/read';

/** A ReferenceGrant to a namespace that does not exist. */
export const unknownGrantee: Analyzer = {
  entry: GATEWAY_API.unknownGrantee,

  analyze(mesh) {
    return mesh.all(KIND.ReferenceGrant).flatMap(object => listAt(object.spec, 'from').flatMap((from, index) => {
      const namespace = textAt(from, 'namespace') ?? '';
      const answer = mesh.namespaces.find(namespace);
      return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(GATEWAY_API.unknownGrantee, object, `${item('spec.from', index)}.namespace`, {
        message: `no namespace is ${JSON.stringify(namespace)}`,
        fix: 'correct the name, or declare the namespace',
      }));
    }));
  },
};
