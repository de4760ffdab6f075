import { labelsAt } from './read';
import { Manifest } from '../../validation/manifest';

const GATEWAY_CONTROLLERS = ['istio.io-gateway-controller', 'istio.io-mesh-controller', 'istio.io-eastwest-controller'];

/** Whether an object is part of an installation of Istio, which its users do not write. */
export function isOfControlPlane(object: Manifest): boolean {
  const labels = labelsAt(object, 'metadata', 'labels');
  return labels.istio !== undefined || labels.release === 'istio';
}

/** Whether Istio made the object for a Gateway of Gateway API. */
export function isOfGatewayController(object: Manifest): boolean {
  return GATEWAY_CONTROLLERS.includes(labelsAt(object, 'metadata', 'labels')['gateway.istio.io/managed']);
}
