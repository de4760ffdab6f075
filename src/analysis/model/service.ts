import { Protocol, protocolOf, servicePortProtocol } from './protocol';
import { Labels, labelsAt, listAt, numberAt, textAt } from './read';
import { Visibility } from './visibility';
import type * as istio from '../../imports/istio';
import { Manifest, namespaceOf } from '../../validation/manifest';
import { item } from '../../validation/path';

/** A port that clients connect to. */
export interface MeshPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: Protocol;
  /** `TCP`, `UDP` or `SCTP`. */
  readonly transport: string;
  /** Where the pods listen: a number, or the name of a container's port. */
  readonly targetPort: number | string;
  readonly path: string;
}

/** What the registry knows of a host: a Service, or a ServiceEntry with that host among its hosts. */
export interface RegisteredHost {
  /** As the registry knows it, which see `Hosts.resolve`. */
  readonly host: string;
  readonly namespace: string;
  readonly object: Manifest;
  readonly ports: readonly MeshPort[];
  readonly visibility: Visibility;
  /** What picks the pods behind it; absent where nothing does. */
  readonly selector?: Labels;
  /** `clusterIP: None`: clients connect to the pods themselves. */
  readonly isHeadless: boolean;
}

/** The ports of a Service; those without number are left out. */
export function portsOfService(service: Manifest): MeshPort[] {
  return listAt(service, 'spec', 'ports').flatMap((port, index): MeshPort[] => {
    const number = numberAt(port, 'port');
    if (number === undefined) {
      return [];
    }
    const name = textAt(port, 'name') ?? '';
    const transport = textAt(port, 'protocol') ?? 'TCP';
    return [{
      name,
      number,
      transport,
      protocol: servicePortProtocol(number, name, transport, textAt(port, 'appProtocol')),
      targetPort: numberAt(port, 'targetPort') ?? textAt(port, 'targetPort') ?? number,
      path: item('spec.ports', index),
    }];
  });
}

/** A Service as the registry knows it. */
export function hostOfService(service: Manifest, host: string, defaultExportTo: readonly string[]): RegisteredHost {
  const namespace = namespaceOf(service);
  const exportTo = labelsAt(service, 'metadata', 'annotations')['networking.istio.io/exportTo'];
  const selector = labelsAt(service, 'spec', 'selector');
  return {
    host,
    namespace,
    object: service,
    ports: portsOfService(service),
    visibility: Visibility.of((exportTo ?? '') === '' ? defaultExportTo : exportTo.split(',').map(scope => scope.trim()), namespace),
    selector: Object.keys(selector).length === 0 ? undefined : selector,
    isHeadless: textAt(service, 'spec', 'clusterIP') === 'None',
  };
}

/** The hosts of a ServiceEntry as the registry knows them. */
export function hostsOfServiceEntry(object: Manifest, defaultExportTo: readonly string[]): RegisteredHost[] {
  const { hosts, ports, exportTo, workloadSelector } = object.spec as istio.ServiceEntrySpec;
  const namespace = namespaceOf(object);
  const shared = {
    namespace,
    object,
    ports: (ports ?? []).map(({ name, number, protocol, targetPort }, index): MeshPort => ({
      name,
      number,
      transport: 'TCP',
      protocol: protocolOf(protocol ?? ''),
      targetPort: targetPort ?? number,
      path: item('spec.ports', index),
    })),
    visibility: Visibility.of((exportTo ?? []).length === 0 ? defaultExportTo : exportTo, namespace),
    selector: workloadSelector?.labels,
    isHeadless: false,
  };
  return hosts.map(host => ({ ...shared, host }));
}
