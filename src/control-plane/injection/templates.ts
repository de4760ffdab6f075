import { agentgatewayTemplate, agentgatewayWaypointTemplate } from './agentgateway';
import { gatewayTemplate } from './gateway';
import { grpcAgentTemplate, grpcSimpleTemplate } from './grpc';
import { kubeGatewayTemplate, waypointTemplate } from './managed-proxies';
import { sidecarTemplate } from './sidecar';

/** The templates by which istiod makes pods and gateways, by name. */
export function injectionTemplates(): { [name: string]: string } {
  return {
    'sidecar': sidecarTemplate(),
    'gateway': gatewayTemplate(),
    'grpc-simple': grpcSimpleTemplate(),
    'grpc-agent': grpcAgentTemplate(),
    'waypoint': waypointTemplate(),
    'kube-gateway': kubeGatewayTemplate(),
    'agentgateway': agentgatewayTemplate(),
    'agentgateway-waypoint': agentgatewayWaypointTemplate(),
  };
}
