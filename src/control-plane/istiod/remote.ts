import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { unlessEmpty } from '../base/parts';

const IP_V4 = /^([0-9]*\.){3}[0-9]*$/;
const IP_V6 = /^([0-9a-fA-F]*:)+[0-9a-fA-F]*$/;

/** The Service that stands for a control plane of another cluster, with its address. */
export function remoteService(istiod: Istiod): Manifest[] {
  const { namespace, values: { global, istiodRemote } } = istiod;
  const address = global.remotePilotAddress;
  if (address === '' || !istiodRemote.enabled) {
    return [];
  }
  const isIp = IP_V4.test(address) || IP_V6.test(address);
  const name = `${istiod.name}${istiodRemote.enabledLocalInjectorIstiod ? '-remote' : ''}`;
  const service: Manifest = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: revisionLabels(istiod) },
    spec: {
      ports: [
        { name: 'tcp-istiod', port: 15012, protocol: 'TCP' },
        { name: 'tcp-webhook', port: 443, targetPort: 15017, protocol: 'TCP' },
      ],
      ...isIp ? {} : { type: 'ExternalName', externalName: address },
      ipFamilyPolicy: unlessEmpty(global.ipFamilyPolicy),
      ipFamilies: unlessEmpty(global.ipFamilies),
    },
  };
  return isIp ? [service, endpoints(name, namespace, address)] : [service];
}

function endpoints(service: string, namespace: string, address: string): Manifest {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: service, namespace, labels: { 'kubernetes.io/service-name': service, ...istioLabels('istiod') } },
    addressType: IP_V4.test(address) ? 'IPv4' : 'IPv6',
    endpoints: [{ addresses: [address] }],
    ports: [
      { name: 'tcp-istiod', port: 15012, protocol: 'TCP' },
      { name: 'tcp-webhook', port: 15017, protocol: 'TCP' },
    ],
  };
}
