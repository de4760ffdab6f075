/** A rule of eslint-plugin-import: files below `target` must not import from `from`, `except` below it. */
interface Zone {
  readonly target: string;
  readonly from: string;
  readonly except: string[];
  readonly message: string;
}

const FACTS = ['imports', 'schema'];
const JUDGES = [...FACTS, 'validation', 'analysis'];
const CONSTRUCTS = [...JUDGES, 'base', 'discovery', 'traffic', 'gateway', 'routing', 'security', 'telemetry', 'extensions', 'gateway-api'];

/** What each folder of `src` may import, besides itself: data flows one way, from facts to files. */
const MAY_IMPORT: Record<string, string[]> = {
  'imports': [],
  'schema': [],
  'validation': FACTS,
  'analysis': [...FACTS, 'validation'],
  'base': JUDGES,
  'discovery': CONSTRUCTS,
  'traffic': CONSTRUCTS,
  'gateway': CONSTRUCTS,
  'routing': CONSTRUCTS,
  'security': CONSTRUCTS,
  'telemetry': CONSTRUCTS,
  'extensions': CONSTRUCTS,
  'gateway-api': CONSTRUCTS,
  'mesh': CONSTRUCTS,
  'control-plane': CONSTRUCTS,
  'addons': [...CONSTRUCTS, 'mesh', 'control-plane'],
  'cli': [...FACTS, 'validation', 'analysis', 'control-plane'],
};

/** The import direction as zones of `import/no-restricted-paths`. */
export function importDirection(): Zone[] {
  return Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [...new Set([folder, ...allowed])].map(name => `./${name}`),
    message: `src/${folder} may import ${allowed.length > 0 ? allowed.map(name => `src/${name}`).join(', ') : 'nothing of src'} only.`,
  }));
}
