import { Components, InstallationOptions, InstalledComponent, InstalledGateway } from './installation';
import { kubernetesValues } from './kubernetes-settings';
import { Profile } from './profile';
import { Tree, isTree, overlays, pruned, subtree } from './tree';
import { KUBERNETES_SETTINGS } from '../kubernetes/settings';

/** Something that cannot be installed, in words for its user. */
export class OperatorError extends Error {}

/** What may be set at the top, besides `profile`. */
const TOP = ['hub', 'tag', 'revision', 'compatibilityVersion', 'meshConfig', 'components', 'values', 'unvalidatedValues'];
const ONE_EACH = ['base', 'pilot', 'cni', 'ztunnel'];
const MANY = ['ingressGateways', 'egressGateways'];
const OF_COMPONENT = ['enabled', 'namespace', 'hub', 'tag', 'k8s'];
const OF_GATEWAY = ['name', 'label', ...OF_COMPONENT];

/** Several specs as one: maps are joined, and of everything else the last one counts. */
export function mergedSpecs(...specs: Tree[]): Tree {
  return specs.reduce((below, above) => Object.entries(above).reduce<Tree>((joined, [key, value]) => {
    const current = joined[key];
    return { ...joined, [key]: isTree(value) && isTree(current) ? mergedSpecs(current, value) : value };
  }, below), {});
}

/** What is asked for by the spec of an IstioOperator. */
export function optionsOfSpec({ profile, ...others }: Tree): InstallationOptions {
  refuseUnknown('', others, TOP);
  const components = treeAt('components', others.components);
  refuseUnknown('components.', components, [...ONE_EACH, ...MANY]);
  return {
    profile: profileOf(profile),
    components: componentsOf(components, treeAt('values', others.values)),
    values: valuesOf(others),
  };
}

function profileOf(profile: unknown): Profile | undefined {
  if (profile !== undefined && !Object.values(Profile).includes(profile as Profile)) {
    throw new OperatorError(`profile ${String(profile)}: use one of ${Object.values(Profile).join(', ')}`);
  }
  return profile as Profile | undefined;
}

function valuesOf({ hub, tag, revision, compatibilityVersion, meshConfig, values, unvalidatedValues }: Tree): Tree {
  const global = { ...hub !== undefined && { hub }, ...tag !== undefined && { tag } };
  return overlays(
    { global, revision, compatibilityVersion },
    meshConfig === undefined ? undefined : { meshConfig: treeAt('meshConfig', meshConfig) },
    treeAt('values', values),
    treeAt('unvalidatedValues', unvalidatedValues),
  );
}

function componentsOf(components: Tree, values: Tree): Components {
  return {
    ...Object.fromEntries(ONE_EACH.filter(name => components[name] !== undefined)
      .map(name => [name, componentOf(`components.${name}`, components[name])])),
    ...gatewaysOf('ingress', components, values),
    ...gatewaysOf('egress', components, values),
  };
}

function componentOf(path: string, asked: unknown): InstalledComponent {
  const { enabled, namespace, k8s, ...image } = componentAt(path, asked, OF_COMPONENT);
  return pruned({ enabled, namespace, k8s, values: ownValues(image, treeAt(`${path}.k8s`, k8s)) });
}

/** Image of a component, and those of its settings of Kubernetes that are values as well. */
function ownValues({ hub, tag }: Tree, k8s: Tree, hasPorts = false): Tree | undefined {
  const values = overlays({ hub, tag }, kubernetesValues(k8s, hasPorts));
  return Object.keys(values).length === 0 ? undefined : values;
}

/** The gateways of a direction; the older way to ask for the standard one is a value. */
function gatewaysOf(direction: 'ingress' | 'egress', components: Tree, values: Tree): Components {
  const list = `${direction}Gateways`;
  const standardName = `istio-${direction}gateway`;
  const isEnabled = subtree(values, 'gateways', standardName)?.enabled === true;
  const asked = components[list] ?? (isEnabled ? [{}] : undefined);
  if (asked === undefined) {
    return {};
  }
  if (!Array.isArray(asked)) {
    throw new OperatorError(`components.${list}: use a list of gateways`);
  }
  const gateways = asked.map((gateway, index) => gatewayOf(`components.${list}[${index}]`, gateway, standardName));
  return { [list]: isEnabled ? gateways.map(gateway => ({ ...gateway, enabled: true })) : gateways };
}

function gatewayOf(path: string, asked: unknown, standardName: string): InstalledGateway {
  const { name = standardName, namespace, enabled, label, k8s, ...image } = componentAt(path, asked, OF_GATEWAY);
  const values = ownValues(image, treeAt(`${path}.k8s`, k8s), true);
  return { ...pruned({ namespace, enabled, labels: label, k8s, values }), name: name as string };
}

function componentAt(path: string, asked: unknown, known: readonly string[]): Tree {
  const component = treeAt(path, asked);
  refuseUnknown(`${path}.`, component, known);
  refuseUnknown(`${path}.k8s.`, treeAt(`${path}.k8s`, component.k8s), KUBERNETES_SETTINGS);
  return component;
}

function treeAt(path: string, value: unknown): Tree {
  if (value !== undefined && value !== null && !isTree(value)) {
    throw new OperatorError(`${path}: got ${JSON.stringify(value)}; use a map of settings`);
  }
  return value ?? {};
}

function refuseUnknown(path: string, settings: Tree, known: readonly string[]): void {
  const unknown = Object.keys(settings).find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw new OperatorError(`${path}${unknown}: not known here; use one of ${known.join(', ')}`);
  }
}
