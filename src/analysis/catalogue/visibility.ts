import { broken, noted, suspicious } from './entry';

/** 23xx: what clients see: ServiceEntries, Sidecars, `exportTo`. */
export const VISIBILITY = {
  conflictingSidecars: broken('MESH2301', {
    title: 'Two Sidecars for the same pods',
    why: 'A proxy goes by one of them only, and Istio does not say which.',
    repair: 'Give each pod one Sidecar: make the selectors exclude one another, or put both into one.',
    page: 'reference/config/networking/sidecar/',
    equivalents: ['IST0110', 'KIA0003'],
  }),
  repeatedDefaultSidecar: broken('MESH2302', {
    title: 'Two Sidecars for the rest of a namespace',
    why: 'Proxies without Sidecar of their own go by one of them only, and Istio does not say which.',
    repair: 'Keep one Sidecar without selector in a namespace.',
    page: 'reference/config/networking/sidecar/',
    equivalents: ['IST0111', 'KIA0002'],
  }),
  unusedSidecar: suspicious('MESH2303', {
    title: 'Sidecar that no pod goes by',
    why: 'A Sidecar is for pods of its own namespace, and none there has the labels.',
    repair: 'Correct the labels or the namespace.',
    page: 'reference/config/networking/sidecar/#WorkloadSelector',
    equivalents: ['IST0101', 'KIA0004'],
  }),
  ambientSidecar: suspicious('MESH2304', {
    title: 'Sidecar for pods of the ambient mesh',
    why: 'They have no sidecar, so nothing reads it.',
    repair: 'Take it away, or give the pods a sidecar.',
    page: 'ambient/overview/',
    equivalents: ['IST0167'],
  }),
  rootSidecarSelector: suspicious('MESH2305', {
    title: 'Selector in a Sidecar of the root namespace',
    why: 'The default of the mesh is the Sidecar without selector; with one it is for pods of the root namespace only.',
    repair: 'Take the selector away, or move the Sidecar to the namespace of the pods.',
    page: 'reference/config/networking/sidecar/',
    equivalents: ['KIA1006'],
  }),
  unknownEgressHost: suspicious('MESH2306', {
    title: 'Egress host of a Sidecar that nobody has',
    why: 'The entry imports nothing, so calls to the host that was meant are not routed.',
    repair: 'Write namespace/host with the namespace that the Service or ServiceEntry is in, and the full name of the host.',
    page: 'reference/config/networking/sidecar/#IstioEgressListener-hosts',
    equivalents: ['KIA1004'],
  }),
  unknownExport: suspicious('MESH2307', {
    title: 'Export to a namespace that does not exist',
    why: 'Nobody is there to see it, and those who were meant do not.',
    repair: 'Correct the name, or use "." for its own namespace or "*" for all.',
    page: 'reference/config/networking/virtual-service/#VirtualService-export_to',
    equivalents: ['KIA0005'],
  }),
  serviceEntryAddress: suspicious('MESH2308', {
    title: 'TCP port of a ServiceEntry that proxies take for every address',
    why: 'Istio gives the host an address, but proxies that do not answer DNS never send it to clients, so it has the port for itself alone.',
    repair: 'Set addresses, or switch on ISTIO_META_DNS_CAPTURE in the mesh config.',
    page: 'ops/configuration/traffic-management/dns-proxy/',
    equivalents: ['IST0134'],
  }),
  conflictingEntryProtocols: suspicious('MESH2309', {
    title: 'One host and port with two protocols',
    why: 'The proxies read the traffic by one of them only, and Istio does not say which.',
    repair: 'Use one protocol, or export the ServiceEntries to different namespaces.',
    page: 'reference/config/networking/service-entry/',
    equivalents: ['IST0177', 'KIA1212'],
  }),
  repeatedEntry: noted('MESH2310', {
    title: 'One host and port in two ServiceEntries',
    why: 'Within a namespace their endpoints are put together; of several namespaces each client uses one.',
    repair: 'Put them into one, unless that is meant.',
    page: 'reference/config/networking/service-entry/',
    equivalents: ['KIA1211'],
  }),
};
