import { execFileSync } from 'child_process';
import * as path from 'path';

const ROOT = path.join(__dirname, '..', '..');
export const MODULE = path.join(ROOT, 'conformance');
export const REFEREE = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio', 'referee');
export const ISTIOCTL = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio', 'istioctl');
/** Reads `go.mod` as it is: what a plain download would ask for besides, not every module proxy has. */
export const GO_ENV = { ...process.env, GOFLAGS: '-mod=readonly' };

/** Builds the referee; Go itself knows whether there is anything to do. The first time takes minutes. */
export function buildReferee(): void {
  execFileSync('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', REFEREE, './referee'], { cwd: MODULE, env: GO_ENV, stdio: 'inherit' });
}

/** Builds istioctl of the same release. */
export function buildIstioctl(): void {
  const flags = ['-trimpath', '-ldflags', '-s -w', '-o', ISTIOCTL];
  execFileSync('go', ['build', ...flags, 'istio.io/istio/istioctl/cmd/istioctl'], { cwd: MODULE, env: GO_ENV, stdio: 'inherit' });
}

/** Where Istio's own code and test data are. */
export function istioModule(): string {
  return execFileSync('go', ['list', '-f', '{{.Module.Dir}}', 'istio.io/istio/manifests'], { cwd: MODULE, env: GO_ENV, encoding: 'utf8' }).trim();
}

/** Builds the tests of one of Istio's packages; the answer is the file to run. */
export function buildIstioTests(name: string): string {
  const binary = path.join(path.dirname(REFEREE), `${path.basename(name)}.test`);
  execFileSync('go', ['test', '-c', '-o', binary, `istio.io/istio/${name}`], { cwd: MODULE, env: GO_ENV, stdio: 'inherit' });
  return binary;
}

/** A custom resource of Istio's own samples and test data. */
export interface IstioDocument {
  readonly source: string;
  readonly index: number;
  readonly object: object;
}

export function istioDocuments(): IstioDocument[] {
  const lines = execFileSync(REFEREE, ['documents'], { cwd: MODULE, env: GO_ENV, encoding: 'utf8', maxBuffer: Infinity });
  return lines.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as IstioDocument);
}
