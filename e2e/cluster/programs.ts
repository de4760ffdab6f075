import { MODULE, versionOf } from '../../tools/conformance/build';
import { goBuild } from '../../tools/go-build';

const KUBERNETES_VERSION = versionOf('k8s.io/kubernetes');

/** The program with all of the cluster's own components; its first argument is the component. */
export function kubernetesProgram(): string {
  // Clients ask the server for its version, and it is known at link time only.
  const flags = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].map(name => `-X ${name}.gitVersion=${KUBERNETES_VERSION}`);
  return goBuild({ name: 'kubernetes', module: MODULE, package: './kubernetes', ldflags: ['-s -w', ...flags].join(' ') });
}
