import { istioctlProfile } from './control-plane';
import { readExamples } from './examples';
import { runStories } from './run-stories';
import { Report } from '../harness/report';

/** The stories with a control plane of the real `istioctl`: istiod alone, as the examples bring their gateways. */
export async function run(report: Report): Promise<void> {
  await runStories(report, istioctlProfile('minimal'), readExamples());
}
