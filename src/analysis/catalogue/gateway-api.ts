import { broken, suspicious } from './entry';

const PAGE = 'https://gateway-api.sigs.k8s.io/reference/spec/';

/** 2951 and up: the kinds of Gateway API. */
export const GATEWAY_API = {
  oldDefinition: broken('MESH2951', {
    title: 'Definition of Gateway API that is older than Istio needs',
    why: 'Istio 1.31 does not read objects of the kind, without a word.',
    repair: 'Install the definitions of Gateway API 1.6.',
    page: 'tasks/traffic-management/ingress/gateway-api/#setup',
    equivalents: ['IST0176'],
  }),
  oldVersion: broken('MESH2952', {
    title: 'Definition of Gateway API without the version that Istio reads',
    why: 'Istio reads version v1 of the kind, which the definition does not serve.',
    repair: 'Install the definitions of Gateway API 1.6.',
    page: 'tasks/traffic-management/ingress/gateway-api/#setup',
    equivalents: ['IST0156', 'IST0172'],
  }),
  unknownParent: broken('MESH2953', {
    title: 'Route of a Gateway or service that does not exist',
    why: 'Nobody takes the route, so requests are answered with 404, or go where they went without it.',
    repair: 'Correct the name or the namespace of the parent; handles of Gateways cannot dangle.',
    page: `${PAGE}#parentreference`,
    equivalents: ['KIA1401'],
  }),
  unknownBackend: broken('MESH2954', {
    title: 'Route to a service that does not exist',
    why: 'Requests are answered with 500.',
    repair: 'Correct the name, the namespace or the port of the backend.',
    page: `${PAGE}#backendref`,
    equivalents: ['KIA1402'],
  }),
  noGrant: broken('MESH2955', {
    title: 'Reference to another namespace that does not allow it',
    why: 'Without a ReferenceGrant there the reference does not count: requests are answered with 500, or the listener has no certificate.',
    repair: 'Add a ReferenceGrant to the other namespace.',
    page: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
  }),
  unattachedRoute: broken('MESH2956', {
    title: 'Route that no listener of its Gateway takes',
    why: 'The listeners have other names, ports or hosts, or take routes of other namespaces, so requests are answered with 404.',
    repair: 'Name a listener that is there, one of its hosts, or have it take routes of the namespace.',
    page: 'https://gateway-api.sigs.k8s.io/api-types/httproute/#attaching-to-gateways',
  }),
  sharedAddress: suspicious('MESH2957', {
    title: 'Two Gateways for one address, port and host',
    why: 'The same pods serve both; only the routes of one are used.',
    repair: 'Give the host to one of them.',
    page: `${PAGE}#gatewayspec`,
    equivalents: ['KIA1501', 'KIA1502'],
  }),
  unknownClass: suspicious('MESH2958', {
    title: 'Gateway of a class that does not exist',
    why: 'No controller makes anything of it.',
    repair: 'Use the class istio, or add the GatewayClass.',
    page: `${PAGE}#gatewayclass`,
    equivalents: ['KIA1504'],
  }),
  unknownGrantee: suspicious('MESH2959', {
    title: 'Grant to a namespace that does not exist',
    why: 'It allows nobody anything.',
    repair: 'Correct the name, or declare the namespace as external.',
    page: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
    equivalents: ['KIA1601'],
  }),
  unknownCertificate: broken('MESH2960', {
    title: 'Certificate of a listener that does not exist',
    why: 'The listener has nothing to show to its clients, so no TLS connection is taken.',
    repair: 'Add the Secret to the namespace that the reference names, else to that of the Gateway, or declare it as external.',
    page: `${PAGE}#gatewaytlsconfig`,
  }),
};
