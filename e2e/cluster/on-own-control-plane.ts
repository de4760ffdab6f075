import { installsIstio, readExamples } from './examples';
import { runStories } from './run-stories';
import { Report } from '../harness/report';

/** The stories with a control plane of our own constructs, which is an example as well. */
export async function run(report: Report): Promise<void> {
  const examples = readExamples();
  await runStories(report, examples.find(installsIstio)!, examples);
}
