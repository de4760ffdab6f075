import { IMeshWorkload } from '../discovery/mesh-workload-reference';

/**
 * The pods that a gateway's configuration is for: an `IngressGateway` of this app, or pods known by their labels. Secrets with their certificates
 * belong into their namespace.
 */
export interface IGatewayWorkload extends IMeshWorkload {}
