import { IngressGateway } from 'cdk8s-istio';
import { Pod } from './pod';

/** The pod of the ingress gateway. */
export const INGRESS_POD: Pod = {
  name: 'istio-ingressgateway',
  namespace: 'istio-system',
  labels: { istio: 'ingressgateway', app: 'istio-ingressgateway' },
  ip: '10.244.0.2',
};

export const INGRESS = IngressGateway.fromSelector(INGRESS_POD.labels, { namespace: INGRESS_POD.namespace });
