import { InstalledGatewayPlan } from './gateway';
import { unlessEmpty } from '../base/parts';
import { AntiAffinityTerm } from '../values/gateway-values';

/** Which nodes a gateway's pods run on: those that are asked for, apart from one another where that is asked for. */
export function gatewayAffinity({ values: { global, gateway } }: InstalledGatewayPlan): object | undefined {
  const architectures = Object.entries(global.arch).filter(([, weight]) => weight > 0);
  const nodeSelector = unlessEmpty(gateway.nodeSelector) ?? global.defaultNodeSelector;
  const oneOf = (key: string, ...values: unknown[]) => ({ key, operator: 'In', values: values.map(String) });
  const required = [
    ...architectures.length > 0 ? [oneOf('kubernetes.io/arch', ...architectures.map(([name]) => name).sort())] : [],
    ...Object.keys(nodeSelector).sort().map(key => oneOf(key, nodeSelector[key])),
  ];
  const preferred = architectures.map(([name, weight]) => ({ weight, preference: { matchExpressions: [oneOf('kubernetes.io/arch', name)] } }));
  return unlessEmpty({
    ...required.length + preferred.length > 0 && {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: unlessEmpty(required) && { nodeSelectorTerms: [{ matchExpressions: required }] },
        preferredDuringSchedulingIgnoredDuringExecution: unlessEmpty(preferred),
      },
    },
    ...antiAffinity(gateway.podAntiAffinityLabelSelector, gateway.podAntiAffinityTermLabelSelector),
  });
}

function antiAffinity(required: readonly AntiAffinityTerm[], preferred: readonly AntiAffinityTerm[]): object {
  return required.length + preferred.length === 0 ? {} : {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: unlessEmpty(required.map(term => ({ ...podTerm(term), namespaces: term.namespaces?.split(',') }))),
      preferredDuringSchedulingIgnoredDuringExecution: unlessEmpty(preferred.map(term => ({ weight: 100, podAffinityTerm: podTerm(term) }))),
    },
  };
}

function podTerm({ key, operator, values, topologyKey }: AntiAffinityTerm): object {
  return { labelSelector: { matchExpressions: [{ key, operator, values: values?.split(',') }] }, topologyKey };
}
