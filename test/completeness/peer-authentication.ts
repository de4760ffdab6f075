import { Chart } from 'cdk8s';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { MutualTlsMode } from '../../src/security/mutual-tls-mode';
import { PeerAuthentication } from '../../src/security/peer-authentication';

export function everyField(chart: Chart): void {
  const selector = WorkloadSelector.labels({ app: 'db' });
  PeerAuthentication.strict(chart, 'PeerAuthentication', { selector, portModes: { 3306: MutualTlsMode.PERMISSIVE, 80: MutualTlsMode.UNSET } });
  PeerAuthentication.disable(chart, 'Disabled');
}
