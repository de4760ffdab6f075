import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parse, stringify } from 'yaml';
import { installationOfProps } from '../../../src/control-plane/installation-of-props';
import { manifestsOf } from '../../../src/control-plane/manifests';
import { withFlags } from '../../../src/control-plane/values/flags';
import { installationOf } from '../../../src/control-plane/values/installation';
import { optionsOfSpec } from '../../../src/control-plane/values/operator-spec';
import { RELEASE } from '../../../src/control-plane/values/release';
import { Tree } from '../../../src/control-plane/values/tree';
import { istioProgram } from '../build';
import { JsonObject } from '../json';
import { MANIFEST_CASES } from '../manifests/cases';
import { ManifestDifference, compareManifests } from '../manifests/compare';
import { unexplained } from '../manifests/differences';
import { ManifestCase } from '../manifests/manifest-case';

/** Ours is made for a release; istioctl is not told which one it is of when it is built. */
const IMAGES = [`hub=${RELEASE.hub}`, `tag=${RELEASE.tag}`];

/** How the objects of one installation compare. */
export interface ManifestResult {
  readonly name: string;
  readonly objects: number;
  readonly deliberate: number;
  readonly differences: readonly ManifestDifference[];
}

/** Compares what we make of each case with what istioctl makes of it: of all, or of those whose names hold one of the parts. */
export function* compareInstallations(parts: readonly string[]): Generator<ManifestResult> {
  const istioctl = istioProgram('istioctl');
  const workdir = fs.mkdtempSync(path.join(os.tmpdir(), 'manifests-'));
  try {
    const isWanted = (name: string) => parts.length === 0 || parts.some(part => name.includes(part));
    for (const installation of MANIFEST_CASES.filter(({ name }) => isWanted(name))) {
      const theirs = generated(installation, istioctl, workdir);
      const all = ours(installation).flatMap(objects => compareManifests(theirs, objects));
      const differences = unexplained(all);
      yield { name: installation.name, objects: theirs.length, deliberate: all.length - differences.length, differences };
    }
  } finally {
    fs.rmSync(workdir, { recursive: true });
  }
}

function generated({ flags, spec = {} }: ManifestCase, istioctl: string, workdir: string): JsonObject[] {
  const file = path.join(workdir, 'operator.yaml');
  fs.writeFileSync(file, stringify({ apiVersion: 'install.istio.io/v1alpha1', kind: 'IstioOperator', spec }));
  const settings = [...IMAGES, ...flags].flatMap(flag => ['--set', flag]);
  // Some settings that the charts have are missing in istioctl's own list; it then refuses them, unless forced.
  const text = execFileSync(istioctl, ['manifest', 'generate', '--force', '--filename', file, ...settings], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return text.split(/^---$/m).map(parseOnce).filter(document => document !== null);
}

const parsed = new Map<string, JsonObject | null>();

/** Most documents of one installation are those of the one before, and definitions are long. */
function parseOnce(text: string): JsonObject | null {
  if (!parsed.has(text)) {
    parsed.set(text, parse(text) as JsonObject | null);
  }
  return parsed.get(text)!;
}

/** What we make of the properties, and of the words of istioctl. */
function ours({ props, flags, spec = {} }: ManifestCase): JsonObject[][] {
  const installations = [
    ...props === undefined ? [] : [installationOfProps(props)],
    installationOf(optionsOfSpec(withFlags(spec as Tree, [...IMAGES, ...flags]))),
  ];
  return installations.map(installation => manifestsOf(installation) as unknown as JsonObject[]);
}
