import { KIND } from './kinds';
import { Objects } from './objects';
import { at, flagAt, listAt, textAt } from './read';
import { DEFAULT_CLUSTER_DOMAIN, DEFAULT_ROOT_NAMESPACE, Surroundings } from './surroundings';

/** Providers that Istio has without being told. */
const BUILT_IN_PROVIDERS = ['prometheus', 'stackdriver', 'envoy'];

/** The settings of the whole mesh: those given, else those of the ConfigMap of the control plane, else Istio's defaults. */
export class MeshConfig {
  public static of(objects: Objects, { meshConfig }: Surroundings): MeshConfig {
    if (meshConfig !== undefined) {
      return new MeshConfig(parsed(meshConfig), true);
    }
    const written = objects.all(KIND.ConfigMap)
      .filter(({ metadata }) => /^istio(-[a-z0-9-]+)?$/.test(metadata.name))
      .map(object => textAt(object, 'data', 'mesh'))
      .find(text => text !== undefined);
    return new MeshConfig(written === undefined ? {} : parsed(written), written !== undefined);
  }

  /** @param isKnown whether the settings are those of the mesh, or only Istio's defaults */
  private constructor(private readonly settings: unknown, public readonly isKnown: boolean) {}

  public get rootNamespace(): string {
    return this.text('rootNamespace') ?? DEFAULT_ROOT_NAMESPACE;
  }

  public get trustDomain(): string {
    return this.text('trustDomain') ?? DEFAULT_CLUSTER_DOMAIN;
  }

  /** The names of all extension providers. */
  public get providers(): readonly string[] {
    return [...BUILT_IN_PROVIDERS, ...this.list('extensionProviders').flatMap(provider => textAt(provider, 'name') ?? [])];
  }

  public text(...path: string[]): string | undefined {
    const text = textAt(this.settings, ...path);
    return text === '' ? undefined : text;
  }

  public texts(...path: string[]): string[] {
    return listAt(this.settings, ...path).filter(text => typeof text === 'string');
  }

  public flag(...path: string[]): boolean | undefined {
    return at(this.settings, ...path) === undefined ? undefined : flagAt(this.settings, ...path);
  }

  public list(...path: string[]): unknown[] {
    return listAt(this.settings, ...path);
  }
}

function parsed(text: string): unknown {
  const document = parser()(text);
  return document.errors.length > 0 ? {} : document.toJS();
}

/** The parser is loaded when the first mesh config is read: few manifests have one. */
function parser(): typeof import('yaml').parseDocument {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('yaml').parseDocument;
}
