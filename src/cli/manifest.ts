import { stringify } from 'yaml';
import { UnreadableInput } from './sources';
import { manifestsOf } from '../control-plane/manifests';
import { FlagError, optionsOfFlags } from '../control-plane/values/flags';
import { installationOf } from '../control-plane/values/installation';
import { ISTIO_1_31 } from '../schema';

/** What is asked for on the command line. */
export interface ManifestOptions {
  readonly profile?: string;
  readonly hub?: string;
  readonly tag?: string;
  readonly revision?: string;
  readonly set: readonly string[];
}

const DEFAULTS = ['hub=docker.io/istio', `tag=${ISTIO_1_31.version}`];

/** The objects of a control plane as YAML. */
export function manifest({ set, ...named }: ManifestOptions): string {
  const flags = Object.entries(named).map(([name, value]) => `${name}=${value}`);
  try {
    const objects = manifestsOf(installationOf(optionsOfFlags([...DEFAULTS, ...set, ...flags])));
    return objects.map(object => stringify(object, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n');
  } catch (error) {
    throw error instanceof FlagError ? new UnreadableInput(error.message) : error;
  }
}
