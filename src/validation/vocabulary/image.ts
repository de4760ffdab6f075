import { Problem, problem } from './problem';

const DOMAIN_PART = '[A-Za-z0-9](?:[-A-Za-z0-9]*[A-Za-z0-9])?';
const DOMAIN = `${DOMAIN_PART}(?:\\.${DOMAIN_PART})*(?::\\d+)?`;
const FOLDER = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
const TAG = '\\w[-.\\w]{0,127}';

const HUB = new RegExp(`^${DOMAIN}(?:/${FOLDER})*$`);
const WHOLE_TAG = new RegExp(`^${TAG}$`);
const IMAGE = new RegExp(`^(?:${DOMAIN}/)?${FOLDER}(?:/${FOLDER})*(?::${TAG})?(?:@sha256:[0-9a-f]{64})?$`);

/** Registry and folder of images. */
export function hubProblem(hub: string): Problem {
  return HUB.test(hub) ? undefined : problem(hub, 'use a registry and a folder such as "registry.istio.io/release"');
}

/** The tag of an image. */
export function tagProblem(tag: string): Problem {
  return WHOLE_TAG.test(tag) ? undefined : problem(tag, 'use at most 128 letters, digits, underscores, and inner dashes and dots');
}

/** The name of an image, or a whole reference with registry, folder, and tag or digest. */
export function imageProblem(image: string): Problem {
  return IMAGE.test(image) ? undefined : problem(image, 'use a name such as "proxyv2", or a reference such as "example.org/mesh/proxyv2:1.0"');
}
