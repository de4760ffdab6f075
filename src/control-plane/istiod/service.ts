import { Istiod, istiodSelector, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { asStrings, unlessEmpty } from '../base/parts';

/** The Service that proxies and the API server reach istiod by. */
export function istiodService(istiod: Istiod): Manifest {
  return service(istiod, istiod.name, {}, { trafficDistribution: unlessEmpty(istiod.values.trafficDistribution) });
}

/** A Service by which proxies reach istiod under the name of a tag. */
export function tagService(istiod: Istiod, tag: string): Manifest {
  return service(istiod, `istiod-revision-tag-${tag}`, { 'istio.io/tag': tag }, {});
}

function service(istiod: Istiod, name: string, labels: { [label: string]: string }, spec: object): Manifest {
  const { values, namespace } = istiod;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace,
      labels: revisionLabels(istiod, { app: 'istiod', istio: 'pilot', ...labels }),
      annotations: unlessEmpty(asStrings(values.serviceAnnotations)),
    },
    spec: {
      ports: [
        { name: 'grpc-xds', port: 15010, protocol: 'TCP' },
        { name: 'https-dns', port: 15012, protocol: 'TCP' },
        { name: 'https-webhook', port: 443, targetPort: 15017, protocol: 'TCP' },
        { name: 'http-monitoring', port: 15014, protocol: 'TCP' },
      ],
      selector: istiodSelector(istiod),
      ipFamilyPolicy: unlessEmpty(values.ipFamilyPolicy),
      ipFamilies: unlessEmpty(values.ipFamilies),
      ...spec,
    },
  };
}
