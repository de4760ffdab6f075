import { ControlPlaneProps } from './control-plane-props';
import { ControlPlaneGatewayOptions } from './options/gateway-options';
import { GatewayDirection, gatewayValues } from './values/gateway-values';
import { Installation } from './values/installation';
import { istiodValues } from './values/istiod-values';
import { Tree } from './values/tree';
import { Problems, ifGiven, within, withinEach } from '../base/problems';
import { GatewayPort } from '../gateway/gateway-port';
import { meshConfigFaults } from '../validation/mesh-config/mesh-config';
import { emptyProblem } from '../validation/vocabulary/empty';
import { hubProblem, tagProblem } from '../validation/vocabulary/image';
import { labelProblem } from '../validation/vocabulary/label';

/** What is wrong with settings, wherever they come from: only all of them together say what is installed. */
export function installationProblems(installation: Installation): Problems {
  const { global, revision } = istiodValues(installation);
  return {
    'hub': hubProblem(String(global.hub)),
    'tag': tagProblem(String(global.tag)),
    'revision': revision === '' ? undefined : labelProblem(String(revision)),
    'values.global.istioNamespace': emptyProblem(installation.namespace, 'use a namespace') ?? labelProblem(String(installation.namespace)),
    ...imagesProblems(installation),
    ...meshConfigProblems(installation),
  };
}

/** Components may have images of their own. */
function imagesProblems({ components: { pilot, cni, ztunnel, ingressGateways, egressGateways } }: Installation): Problems {
  const problemsOf = ({ values = {} }: { readonly values?: Tree }): Problems => ({
    hub: ifGiven(values.hub, hub => hubProblem(String(hub))),
    tag: ifGiven(values.tag, tag => tagProblem(String(tag))),
  });
  return {
    ...within('components.pilot', problemsOf(pilot)),
    ...within('components.cni', problemsOf(cni)),
    ...within('components.ztunnel', problemsOf(ztunnel)),
    ...withinEach('components.ingressGateways', [...ingressGateways], problemsOf),
    ...withinEach('components.egressGateways', [...egressGateways], problemsOf),
  };
}

/** istiod would not start with what it refuses here. */
export function meshConfigProblems(installation: Installation): Problems {
  const faults = meshConfigFaults(istiodValues(installation).meshConfig);
  return Object.fromEntries(faults.map(({ path, message, fix }) => [`meshConfig.${path}`, { message, fix }]));
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
