import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { jsonLines } from './json';
import { CACHE, GO_ENV, goBuild, ROOT } from '../go-build';

/** The Go module that pins Istio and Kubernetes, from the root of the project. */
export const MODULE = 'conformance';
export const REFEREE = path.join(CACHE, 'referee');

/** How Go and the referee, which asks Go where sources are, are run in the module. */
export const IN_MODULE = { cwd: path.join(ROOT, MODULE), env: GO_ENV };

/** The version of a module that the Go module requires. */
export function versionOf(dependency: string): string {
  const file = fs.readFileSync(path.join(ROOT, MODULE, 'go.mod'), 'utf8');
  return file.split('\n').map(line => line.trim().split(' ')).find(([name]) => name === dependency)![1];
}

/** Istio itself is pinned by commit; its API module carries the number of the release. */
export const ISTIO_VERSION = versionOf('istio.io/api').slice(1);

export function buildReferee(): void {
  goBuild({ name: 'referee', module: MODULE, package: './referee' });
}

/** A program of Istio, as Istio builds it. */
export function istioProgram(name: 'istioctl' | 'pilot-agent' | 'pilot-discovery'): string {
  return goBuild({
    name,
    module: MODULE,
    package: `istio.io/istio/${name === 'istioctl' ? 'istioctl' : 'pilot'}/cmd/${name}`,
    ldflags: `-s -w -X istio.io/istio/pkg/version.buildVersion=${ISTIO_VERSION}`,
  });
}

const folders = new Map<string, string>();

/** The folder of the Go module that a package is of. */
export function sourcesOf(goPackage: string): string {
  // Asked through a package, as Go would ask the network about the module.
  const folder = folders.get(goPackage)
    ?? execFileSync('go', ['list', '-find', '-f', '{{.Module.Dir}}', goPackage], { ...IN_MODULE, encoding: 'utf8' }).trim();
  folders.set(goPackage, folder);
  return folder;
}

/** Builds the tests of one of Istio's packages; the answer is the file to run. */
export function buildIstioTests(name: string): string {
  const binary = path.join(CACHE, `${path.basename(name)}.test`);
  execFileSync('go', ['test', '-c', '-o', binary, `istio.io/istio/${name}`], { ...IN_MODULE, stdio: 'inherit' });
  return binary;
}

/** A custom resource of Istio's own samples and test data. */
export interface IstioDocument {
  readonly source: string;
  readonly index: number;
  readonly object: object;
}

export function istioDocuments(): IstioDocument[] {
  return jsonLines(execFileSync(REFEREE, ['documents'], { ...IN_MODULE, encoding: 'utf8', maxBuffer: Infinity }));
}
