import { withProviders } from './addons/providers';
import { exampleStories } from './example-stories';
import { installsIstio, readExamples } from './examples';
import { runStories } from './run-stories';
import { Report } from '../harness/report';

/** All examples on the one of them that installs Istio. */
export async function run(report: Report): Promise<void> {
  const examples = readExamples();
  const controlPlane = examples.find(installsIstio)!;
  await runStories(report, withProviders(controlPlane), exampleStories(examples, controlPlane));
}
