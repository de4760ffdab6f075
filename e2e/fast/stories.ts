import { execFileSync } from 'child_process';
import { Mesh } from './mesh/mesh';
import { access } from './stories/access';
import { actions } from './stories/actions';
import { canary } from './stories/canary';
import { coolstore } from './stories/coolstore';
import { matches } from './stories/matches';
import { mirrors } from './stories/mirrors';
import { resilience } from './stories/resilience';
import { sidecars } from './stories/sidecars';
import { tls } from './stories/tls';
import { trafficStudy } from './stories/traffic-study';
import { Report } from '../harness/report';

type Story = (mesh: Mesh, report: Report) => Promise<void>;

const STORIES: Record<string, Story> = {
  'Coolstore': coolstore,
  'Traffic study': trafficStudy,
  'Resilience': resilience,
  'Matches': matches,
  'Actions': actions,
  'Mirrors': mirrors,
  'TLS': tls,
  'Access': access,
  'Sidecars': sidecars,
  'Canary': canary,
};

/** Runs all stories one after the other over one mesh, inside a namespace. */
export async function run(report: Report): Promise<void> {
  // Every address of a pod is one of this machine.
  execFileSync('ip', ['route', 'add', 'local', '10.244.0.0/16', 'dev', 'lo']);
  const mesh = await Mesh.start();
  for (const [title, story] of Object.entries(STORIES)) await report.story(title, async () => story(mesh, report));
  await report.story('All of them', async () => {
    report.check('what the gateway refused of it all', { expected: 0, seen: await mesh.gateway.admin.stat(/update_rejected$/) });
  });
}
