import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { GO_ENV } from '../../tools/conformance/build';
import { goBuild } from '../harness/go-build';
import { ROOT } from '../harness/places';

/** The Go module that pins Istio and Kubernetes, for the conformance tests and for these. */
const MODULE = 'conformance';

function versionOf(dependency: string): string {
  const file = fs.readFileSync(path.join(ROOT, MODULE, 'go.mod'), 'utf8');
  return file.split('\n').map(line => line.trim().split(' ')).find(([name]) => name === dependency)![1];
}

const KUBERNETES_VERSION = versionOf('k8s.io/kubernetes');
export const ISTIO_VERSION = versionOf('istio.io/api').slice(1);

/** The program with all of the cluster's own components; its first argument is the component. */
export function kubernetesProgram(): string {
  // Clients ask the server for its version, and it is known at link time only.
  const flags = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].map(name => `-X ${name}.gitVersion=${KUBERNETES_VERSION}`);
  return goBuild({ name: 'kubernetes', module: MODULE, package: './kubernetes', ldflags: ['-s -w', ...flags].join(' ') });
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

/** The folder of the Go module that a package is of. */
export function sourcesOf(goPackage: string): string {
  // Asked through a package, as Go would ask the network about the module.
  return execFileSync('go', ['list', '-find', '-f', '{{.Module.Dir}}', goPackage], {
    cwd: path.join(ROOT, MODULE), env: GO_ENV, encoding: 'utf8',
  }).trim();
}
