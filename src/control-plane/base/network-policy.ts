import { Manifest } from '../../validation/manifest';

/** A port, on TCP unless said otherwise. */
export interface OpenPort {
  readonly port: number;
  readonly protocol?: string;
}

/** What a network policy lets in. */
export interface NetworkPolicyOptions {
  readonly metadata: Manifest['metadata'];
  readonly podLabels: { readonly [label: string]: string };
  /** Ports open to everybody. Each group is a rule. */
  readonly open: readonly (readonly OpenPort[])[];
}

/** A policy that lets everybody in by some ports, and the pods out to everywhere. */
export function networkPolicy({ metadata, podLabels, open }: NetworkPolicyOptions): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: {
      podSelector: { matchLabels: podLabels },
      policyTypes: ['Ingress', 'Egress'],
      ingress: open.map(ports => ({ ports: ports.map(({ port, protocol = 'TCP' }) => ({ protocol, port })) })),
      egress: [{}],
    },
  };
}
