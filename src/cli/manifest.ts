import { stringify } from 'yaml';
import { operatorSpecOf } from './operator-file';
import { UnreadableInput, writeText } from './sources';
import { installationProblems } from '../control-plane/installation-problems';
import { manifestsOf } from '../control-plane/manifests';
import { withFlags } from '../control-plane/values/flags';
import { Installation, installationOf } from '../control-plane/values/installation';
import { OperatorError, mergedSpecs, optionsOfSpec } from '../control-plane/values/operator-spec';
import { RELEASE } from '../control-plane/values/release';

/** What is asked for on the command line. */
export interface ManifestOptions {
  readonly profile?: string;
  readonly hub?: string;
  readonly tag?: string;
  readonly revision?: string;
  /** Files with an IstioOperator each; what a later one says counts. */
  readonly filename: readonly string[];
  /** What counts more than files. */
  readonly set: readonly string[];
  /** Where the objects are written to. */
  readonly output?: string;
}

/** Writes the objects of a control plane, or prints them. */
export function runManifest(options: ManifestOptions): void {
  const text = manifest(options);
  if (options.output === undefined) {
    process.stdout.write(text);
  } else {
    writeText(options.output, text);
  }
}

/** The objects of a control plane as YAML. */
export function manifest(options: ManifestOptions): string {
  const objects = manifestsOf(installationFor(options));
  return objects.map(object => stringify(object, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n');
}

function installationFor({ profile, hub, tag, revision, filename, set }: ManifestOptions): Installation {
  // As in istioctl, the revision "default" is the one without a name.
  const named = { profile, hub, tag, revision: revision === 'default' ? undefined : revision };
  const flags = Object.entries(named).flatMap(([name, value]) => value === undefined ? [] : [`${name}=${value}`]);
  try {
    const spec = withFlags(mergedSpecs(RELEASE, ...filename.map(operatorSpecOf)), [...set, ...flags]);
    const installation = installationOf(optionsOfSpec(spec));
    const problems = Object.entries(installationProblems(installation)).flatMap(([place, found]) =>
      found === undefined ? [] : [`${place}: ${found.message}; ${found.fix}`]);
    if (problems.length > 0) {
      throw new OperatorError(problems.join('\n'));
    }
    return installation;
  } catch (error) {
    throw error instanceof OperatorError ? new UnreadableInput(error.message) : error;
  }
}
