import { badAnnotation } from '../../../src/analysis/analyzers/objects/bad-annotation';
import { deprecatedAnnotation } from '../../../src/analysis/analyzers/objects/deprecated-annotation';
import { duplicateObject } from '../../../src/analysis/analyzers/objects/duplicate-object';
import { misplacedAnnotation } from '../../../src/analysis/analyzers/objects/misplaced-annotation';
import { outdatedField } from '../../../src/analysis/analyzers/objects/outdated-field';
import { unknownAnnotation } from '../../../src/analysis/analyzers/objects/unknown-annotation';
import { GridCase } from '../grid';

const DEPLOYMENT = 'Deployment shop/reviews spec.template.metadata.annotations';
const POD = 'Pod elsewhere/old metadata.annotations';

export const OBJECT_CASES: GridCase[] = [
  {
    name: 'are found whatever their version, and none of two kinds, groups or namespaces',
    rule: duplicateObject,
    input: 'duplicates',
    expected: ['MESH2001 DestinationRule shop/reviews metadata.name -> DestinationRule shop/reviews'],
  },
  {
    name: 'are none once one has another name',
    rule: duplicateObject,
    input: 'duplicates',
    edits: { 'DestinationRule shop/reviews metadata.name': 'others' },
    expected: [],
  },
  {
    name: 'is found for fields, providers and kinds',
    rule: outdatedField,
    input: 'outdated',
    surroundings: { meshConfig: 'extensionProviders: [{name: old, lightstep: {service: l, port: 80}}, {name: new, zipkin: {service: z, port: 80}}]' },
    expected: [
      'MESH2002 CustomResourceDefinition serviceroles.rbac.istio.io spec.group',
      'MESH2002 Telemetry shop/traces spec.tracing[0].providers[0].name',
      'MESH2002 VirtualService shop/reviews spec.http[0].fault.delay.percent',
    ],
  },
  {
    name: 'is none once replaced',
    rule: outdatedField,
    input: 'outdated',
    edits: { 'VirtualService shop/reviews spec.http[0]': undefined, 'CustomResourceDefinition serviceroles.rbac.istio.io': undefined },
    expected: [],
  },
  {
    name: 'is found by its name, if that is Istio\'s',
    rule: unknownAnnotation,
    input: 'annotations',
    expected: ['MESH2003 Service shop/reviews metadata.annotations["networking.istio.io/exportToo"]'],
  },
  {
    name: 'is none once removed',
    rule: unknownAnnotation,
    input: 'annotations',
    edits: { 'Service shop/reviews metadata.annotations["networking.istio.io/exportToo"]': undefined },
    expected: [],
  },
  {
    name: 'is found on what makes pods, and on namespaces',
    rule: misplacedAnnotation,
    input: 'annotations',
    expected: [
      'MESH2004 Deployment shop/reviews metadata.annotations["proxy.istio.io/config"]',
      'MESH2004 Namespace shop metadata.annotations["kubernetes.io/ingress.class"]',
    ],
  },
  {
    name: 'is none once moved',
    rule: misplacedAnnotation,
    input: 'annotations',
    edits: { 'Deployment shop/reviews metadata.annotations': {}, 'Namespace shop metadata.annotations["kubernetes.io/ingress.class"]': undefined },
    expected: [],
  },
  {
    name: 'is found, as an error where a webhook reads it',
    rule: badAnnotation,
    input: 'annotations',
    expected: [
      `MESH2005 ${DEPLOYMENT}["sidecar.istio.io/proxyMemory"]`,
      `MESH2005 ${DEPLOYMENT}["traffic.sidecar.istio.io/includeOutboundIPRanges"]`,
      `MESH2005 ${POD}["readiness.status.sidecar.istio.io/periodSeconds"] (warning)`,
    ],
  },
  {
    name: 'is none with values in form',
    rule: badAnnotation,
    input: 'annotations',
    edits: {
      [`${DEPLOYMENT}["sidecar.istio.io/proxyMemory"]`]: '1.5Gi',
      [`${DEPLOYMENT}["traffic.sidecar.istio.io/includeOutboundIPRanges"]`]: '10.0.0.0/8,192.168.0.0/16',
      [`${POD}["readiness.status.sidecar.istio.io/periodSeconds"]`]: '10',
    },
    expected: [],
  },
  {
    name: 'is noted, unless the label that replaced it is there',
    rule: deprecatedAnnotation,
    input: 'annotations',
    expected: [
      `MESH2006 ${DEPLOYMENT}["sidecar.istio.io/inject"]`,
      `MESH2006 ${POD}["sidecar.istio.io/statsInclusionPrefixes"]`,
    ],
  },
  {
    name: 'is none with what replaced it',
    rule: deprecatedAnnotation,
    input: 'annotations',
    edits: {
      'Deployment shop/reviews spec.template.metadata.labels["sidecar.istio.io/inject"]': 'true',
      [`${POD}["sidecar.istio.io/statsInclusionPrefixes"]`]: undefined,
    },
    expected: [],
  },
];
