import { Components, InstallationOptions, InstalledComponent, InstalledGateway } from './installation';
import { Profile } from './profile';
import { Tree, isTree, overlays, subtree } from './tree';

/** A flag that says nothing that can be installed, in words for its user. */
export class FlagError extends Error {}

/** Settings that are strings though they look like numbers or switches. */
const STRINGS = ['tag', 'revision', 'compatibilityVersion', 'values.compatibilityVersion', 'values.revision', 'values.global.tag'];
const STRINGS_BELOW = ['meshConfig.defaultConfig.proxyMetadata.', 'values.meshConfig.defaultConfig.proxyMetadata.'];

/** What may be set at the top, besides `profile`. */
const TOP = ['hub', 'tag', 'revision', 'compatibilityVersion', 'meshConfig', 'components', 'values'];
const COMPONENTS = ['base', 'pilot', 'cni', 'ztunnel', 'ingressGateways', 'egressGateways'];

/** What is asked for by flags such as `values.global.logAsJson=true`, in the words of `istioctl manifest generate --set`. */
export function optionsOfFlags(flags: readonly string[]): InstallationOptions {
  const asked: Draft = {};
  for (const flag of flags) {
    const at = flag.indexOf('=');
    if (at < 1) {
      throw new FlagError(`${flag}: use path=value`);
    }
    const path = flag.slice(0, at).trim();
    put(asked, segmentsOf(path), valueOf(path, flag.slice(at + 1).trim()), flag);
  }
  const { profile, ...others } = asked;
  refuseUnknown('', others, TOP);
  return { profile: profileOf(profile), components: componentsOf(subtree(others, 'components')), values: valuesOf(others) };
}

interface Draft {
  [key: string]: unknown;
}

/** The keys of a path: dots apart them, unless a backslash is before the dot; a number in brackets is a place in a list. */
function segmentsOf(path: string): (string | number)[] {
  return (path.match(/(?:\\.|[^.\\])+/g) ?? []).flatMap(part => {
    const [, key, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part.replaceAll('\\.', '.'))!;
    return index === undefined ? [key] : [key, Number(index)];
  });
}

function valueOf(path: string, text: string): unknown {
  if (STRINGS.includes(path) || STRINGS_BELOW.some(start => path.startsWith(start))) {
    return text;
  }
  if (text !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return text === 'true' ? true : text === 'false' ? false : text.replaceAll('\\,', ',');
}

function put(into: Draft | unknown[], [segment, ...others]: (string | number)[], value: unknown, flag: string): void {
  const holder = into as Draft;
  if (others.length === 0) {
    holder[segment] = value;
    return;
  }
  holder[segment] ??= typeof others[0] === 'number' ? [] : {};
  const next = holder[segment];
  if (typeof next !== 'object' || next === null || Array.isArray(next) !== (typeof others[0] === 'number')) {
    throw new FlagError(`${flag}: another flag says that ${segment} is something else`);
  }
  put(next as Draft, others, value, flag);
}

function profileOf(profile: unknown): Profile | undefined {
  if (profile !== undefined && !Object.values(Profile).includes(profile as Profile)) {
    throw new FlagError(`profile ${String(profile)}: use one of ${Object.values(Profile).join(', ')}`);
  }
  return profile as Profile | undefined;
}

function valuesOf({ hub, tag, revision, compatibilityVersion, meshConfig, values }: Tree): Tree {
  const global = { ...hub !== undefined && { hub }, ...tag !== undefined && { tag } };
  return overlays(
    { global, revision, compatibilityVersion },
    isTree(meshConfig) ? { meshConfig } : undefined,
    isTree(values) ? values : undefined,
  );
}

function componentsOf(components: Tree | undefined): Components | undefined {
  if (components === undefined) {
    return undefined;
  }
  refuseUnknown('components.', components, COMPONENTS);
  return Object.fromEntries(Object.entries(components).map(([name, asked]) => [name, Array.isArray(asked)
    ? asked.map((gateway, index): InstalledGateway => gatewayOf(`components.${name}[${index}]`, gateway as Tree, `istio-${name.replace('Gateways', 'gateway')}`))
    : componentOf(`components.${name}`, asked as Tree)]));
}

function componentOf(path: string, asked: Tree): InstalledComponent {
  refuseUnknown(`${path}.`, asked, ['enabled', 'namespace']);
  return asked;
}

function gatewayOf(path: string, { label, ...asked }: Tree, standardName: string): InstalledGateway {
  refuseUnknown(`${path}.`, asked, ['name', 'namespace', 'enabled']);
  return { name: standardName, ...asked, labels: label as { [name: string]: string } | undefined };
}

/** Some settings of istioctl patch what it made; a program patches objects instead. */
function refuseUnknown(path: string, settings: Tree, known: readonly string[]): void {
  const unknown = Object.keys(settings).find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw new FlagError(`${path}${unknown}: not known here; use one of ${known.join(', ')}`);
  }
}
