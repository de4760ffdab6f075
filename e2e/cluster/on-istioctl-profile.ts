import { withProviders } from './addons/providers';
import { istioctlProfile } from './control-plane';
import { exampleStories } from './example-stories';
import { readExamples } from './examples';
import { runStories } from './run-stories';
import { Report } from '../harness/report';

/** All examples with a control plane of the real `istioctl`: istiod alone, as the examples bring their gateways. */
export async function run(report: Report): Promise<void> {
  const controlPlane = istioctlProfile('minimal');
  await runStories(report, withProviders(controlPlane), exampleStories(readExamples(), controlPlane));
}
