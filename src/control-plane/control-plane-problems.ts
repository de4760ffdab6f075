import { ControlPlaneProps } from './control-plane-props';
import { ControlPlaneGatewayOptions } from './options/gateway-options';
import { ScalingOptions } from './options/scaling-options';
import { GatewayDirection, gatewayValues } from './values/gateway-values';
import { Installation } from './values/installation';
import { Problems, ifGiven, within, withinEach } from '../base/problems';
import { GatewayPort, gatewayPortProblems } from '../gateway/gateway-port';
import { MeshConfig } from '../imports/mesh-config';
import { meshConfigFaults } from '../validation/mesh-config/mesh-config';
import { countProblem } from '../validation/vocabulary/counts';
import { labelProblem } from '../validation/vocabulary/label';
import { percentProblem } from '../validation/vocabulary/numbers';

/** What is wrong with each of the properties of a control plane. */
export function controlPlaneProblems(props: ControlPlaneProps): Problems {
  const { istiod = {}, cni = {} } = props;
  return {
    namespace: ifGiven(props.namespace, labelProblem),
    revision: ifGiven(props.revision, labelProblem),
    ...withinEach('revisionTags', props.revisionTags, tag => ({ name: labelProblem(tag) })),
    ...within('istiod', { ...scalingProblems(istiod), traceSampling: ifGiven(istiod.traceSampling, percentProblem) }),
    ...within('cni', { podQuota: ifGiven(cni.podQuota, countProblem) }),
    ...meshConfigProblems(props.meshConfig),
    ...withinEach('ingressGateways', props.ingressGateways, gatewayProblems),
    ...withinEach('egressGateways', props.egressGateways, gatewayProblems),
  };
}

/** istiod would not start with what it refuses here. */
function meshConfigProblems(config: MeshConfig | undefined): Problems {
  const faults = config === undefined ? [] : meshConfigFaults(config);
  return Object.fromEntries(faults.map(({ path, message, fix }) => [`meshConfig.${path}`, { message, fix }]));
}

function scalingProblems({ minReplicas, maxReplicas, replicas, cpuUtilization }: ScalingOptions): Problems {
  return {
    minReplicas: ifGiven(minReplicas, countProblem),
    maxReplicas: ifGiven(maxReplicas, countProblem),
    replicas: ifGiven(replicas, countProblem),
    cpuUtilization: ifGiven(cpuUtilization, countProblem),
  };
}

function gatewayProblems(options: ControlPlaneGatewayOptions): Problems {
  const { name, namespace, ports } = options;
  return {
    ...scalingProblems(options),
    ...ports === undefined ? {} : gatewayPortProblems(ports),
    name: ifGiven(name, labelProblem),
    namespace: ifGiven(namespace, labelProblem),
  };
}

/** What is wrong with how gateways are reached: only the whole installation knows their ports. */
export function exposureProblems(installation: Installation, props: ControlPlaneProps): Problems {
  const problemsOf = (direction: GatewayDirection, gateways: ControlPlaneGatewayOptions[] = []) =>
    gateways.map(({ expose }, index): Problems => {
      const installed = installation.components[`${direction}Gateways`][index];
      const { gateway } = gatewayValues(installation, direction, { ...installed, expose: undefined });
      return { [`${direction}Gateways[${index}].expose`]: expose?._problem(gateway.ports as unknown as GatewayPort[]) };
    });
  return Object.assign({}, ...problemsOf('ingress', props.ingressGateways), ...problemsOf('egress', props.egressGateways));
}
