import { broken, suspicious } from './entry';

const PAGE = 'reference/config/telemetry/';

/** 2801 and up: what is measured, logged and traced. */
export const TELEMETRY = {
  idleTelemetry: suspicious('MESH2801', {
    title: 'Telemetry for no workload',
    why: 'No proxy goes by it.',
    repair: 'Correct the labels of the selector, or the namespace.',
    page: `${PAGE}#Telemetry-selector`,
    equivalents: ['IST0101'],
  }),
  noLogProvider: suspicious('MESH2802', {
    title: 'Access log without provider',
    why: 'Neither the Telemetry nor the mesh config says where to, so nothing is logged.',
    repair: 'Name a provider, such as envoy, or set defaultProviders.accessLogging of the mesh config.',
    page: 'tasks/observability/logs/telemetry-api/',
    equivalents: ['IST0157'],
  }),
  sharedWorkload: broken('MESH2803', {
    title: 'Two Telemetries that select the same workload',
    why: 'Only one of them is used.',
    repair: 'Make the selectors of the namespace exclude one another, or join the two.',
    page: PAGE,
    equivalents: ['IST0159'],
  }),
  severalDefaults: broken('MESH2804', {
    title: 'Two Telemetries for a whole namespace',
    why: 'Only one of them is used.',
    repair: 'Join them, or give one a selector.',
    page: PAGE,
    equivalents: ['IST0160'],
  }),
  unknownProvider: suspicious('MESH2805', {
    title: 'Telemetry to a provider that does not exist',
    why: 'The mesh config has no extension provider of that name, so it is left out.',
    repair: 'Add it to extensionProviders of the mesh config, correct the name, or declare the provider as external.',
    page: `${PAGE}#ProviderRef`,
  }),
  noTracingProvider: suspicious('MESH2806', {
    title: 'Tracing without provider',
    why: 'No Telemetry that applies here and no default of the mesh config names one, so spans are not reported, whatever the proxies\' own config says.',
    repair: 'Name a provider, or set defaultProviders.tracing of the mesh config.',
    page: `${PAGE}#Tracing`,
  }),
};
