import { App, Chart } from 'cdk8s';
import { addServices } from './mesh';

const SERVICES = 1000;

/** What `app.synth()` of a rule and routes for each service takes, in milliseconds: with judging them, or without. */
export function synthesisTime(outdir: string, judged: boolean): number {
  const app = new App({ outdir });
  if (!judged) {
    // Where somebody seems to be judging, nobody else begins to.
    Object.defineProperty(app, Symbol.for('cdk8s-istio.judged'), { value: { needsNamespace: () => undefined } });
  }
  addServices(new Chart(app, 'mesh', { namespace: 'shop' }), SERVICES);
  const begin = performance.now();
  app.synth();
  return performance.now() - begin;
}
