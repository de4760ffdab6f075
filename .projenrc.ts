import { cdk8s, javascript } from 'projen';
import { importDirection } from './projenrc/import-direction';

const GENERATED = ['src/imports/**', 'src/schema/*.json', 'src/addons/grafana/dashboards/*.json', 'API.md', 'docs/api/**', '**/expected.yaml'];

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-istio',
  description: 'The service mesh as typed code: Istio constructs for cdk8s, validated at synthesis',
  keywords: ['cdk8s', 'istio', 'service-mesh', 'kubernetes', 'envoy', 'gitops'],
  author: 'The cdk8s-istio authors',
  authorAddress: 'authors@cdk8s-istio.invalid',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-istio/cdk8s-istio.git',
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-istio authors',

  // typescript@latest is ahead of what jsii, ts-jest and typescript-eslint accept, so every compiler version is pinned.
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  projenVersion: '0.103.25',
  minNodeVersion: '20.16.0',
  workflowNodeVersion: '20',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  devDeps: [
    '@grafana/grafana-foundation-sdk@0.0.21', '@microsoft/jest-sarif', '@types/node@^20', 'ajv@^6', 'cdk8s-plus-28@2.5.6', 'esbuild', 'fast-check', 'json2jsii',
    'tsx',
  ],
  bundledDeps: ['@bufbuild/cel', '@bufbuild/protobuf', 'commander', 'js-yaml@^5', 're2js', 'yaml'],
  jestOptions: {
    jestVersion: '^30',
    // A snapshot that rewrites itself proves nothing.
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: { collectCoverage: false, moduleNameMapper: { '^cdk8s-istio$': '<rootDir>/src' } },
  },

  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  sampleCode: false,

  github: false,
  release: false,
  depsUpgrade: false,
  integrationTestAutoDiscover: false,

  publishToPypi: { distName: 'cdk8s-istio', module: 'cdk8s_istio' },
  publishToGo: { moduleName: 'github.com/cdk8s-istio/cdk8s-istio-go', packageName: 'cdk8sistio' },

  eslint: true,
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'bench', 'e2e', 'examples', 'tools', 'projenrc'],
    ignorePatterns: ['src/imports/', '*.js', '*.d.ts', 'node_modules/', 'coverage/'],
  },
});

// unrs-resolver 1.13.0 (of jest 30) is missing some of its platform packages, so npm writes a lock file that npm ci refuses.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

// Node 20 has left jsii's support window but not ours; the value is a list of major versions.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

project.eslint?.addRules({
  'import/no-restricted-paths': ['error', { zones: importDirection() }],
  'import/no-cycle': ['error'],
});
// Examples and e2e apps import the package by its name, as its users do; the type check knows where it is.
project.eslint?.addOverride({ files: ['e2e/**', 'examples/**'], rules: { 'import/no-unresolved': ['error', { ignore: ['^cdk8s-istio$'] }] } });

// Maps and sources inside of each module double what every run reads, and the modules read well without them.
['inlineSourceMap', 'inlineSources'].forEach(option => project.tsconfig?.file.addOverride(`compilerOptions.${option}`, false));

// The Go proxies do not carry every release of cdk8s, so the Go bindings of cdk8s and constructs are made beside ours.
project.tasks.tryFind('package:go')!.reset(
  'jsii-pacmak -v --target go --no-npmignore node_modules/constructs node_modules/cdk8s .');

['/.ci/', '/bench/', '/conformance/', '/docs/', '/e2e/', '/examples/', '/tools/'].forEach(dir => project.addPackageIgnore(dir));
GENERATED.forEach(glob => project.gitattributes.addAttributes(glob, 'linguist-generated'));

project.addTask('generate', {
  description: 'Regenerate the schema facts and the L1 from the CRDs of the pinned Istio (needs Go)',
  steps: [{ exec: 'tsx tools/schema/generate.ts' }, { exec: 'tsx tools/schema/generate-mesh-config.ts' }],
});
project.addTask('conformance', {
  description: 'Compare our verdicts, findings, control planes and addons with the real Istio (needs Go)',
  steps: [
    { exec: 'tsx tools/conformance/run.ts', receiveArgs: true },
    { exec: 'tsx tools/conformance/analysis/run.ts' },
    { exec: 'tsx tools/conformance/run-control-plane.ts' },
    { exec: 'tsx tools/conformance/addons/run.ts' },
  ],
});
project.addTask('dashboards', {
  description: 'Write the Grafana dashboards anew from their code',
  exec: 'tsx tools/dashboards/generate.ts',
});
project.addTask('demo', {
  description: 'Synthesize all examples to dist/ and say what is in them',
  exec: 'tsx --tsconfig examples/tsconfig.json examples/demo.ts',
});
// The command as one file: node would take a tenth of a second to find and load its modules one by one.
project.compileTask.exec([
  'esbuild src/cli/main.ts --bundle --platform=node --target=node20.16 --packages=external --loader:.json=copy --asset-names=[name]',
  '--minify-whitespace --minify-syntax --log-level=warning --outdir=lib/bundle',
].join(' '));
// One file would be too long to read: the L1 has a reference of its own.
project.tasks.tryFind('docgen')!.reset('tsx tools/api-reference.ts');
project.tasks.tryFind('docgen')!.exec('tsx tools/codes.ts');
project.addTask('expect', {
  description: 'Write the expected manifests of the examples anew',
  exec: 'tsx tools/expect.ts',
});
project.addTask('bindings', {
  description: 'Run the Python and Go programs of the examples on the packages in dist/ and compare their bytes',
  exec: 'tsx tools/bindings.ts',
});
project.addTask('packed', {
  description: 'Run the command of the npm package in dist/ beside that of the sources',
  exec: 'tsx tools/packed-command.ts',
});
project.addTask('bench', {
  description: 'Measure what validation costs (needs Go)',
  steps: [{ spawn: 'compile' }, { exec: 'ts-node --transpile-only --project bench/tsconfig.json bench/run.ts', receiveArgs: true }],
});
project.addTask('e2e', {
  description: 'Run the examples on a real API server, istiod and Envoy (needs Go, Python and root)',
  exec: 'tsx --tsconfig e2e/tsconfig.json e2e/run.ts',
  receiveArgs: true,
});
project.addTask('plugin', {
  description: 'Run the validation plugin in the real cdk8s synth (from the npm registry)',
  exec: 'tsx tools/validation-plugin.ts',
});
project.addTask('typecheck', {
  description: 'Type-check what jsii does not compile: tests, examples and tools',
  steps: ['test', 'bench', 'e2e', 'examples', 'tools'].map(dir => ({ exec: `tsc --project ${dir}/tsconfig.json` })),
});
for (const dir of ['bench', 'e2e', 'examples', 'tools']) {
  new javascript.TypescriptConfig(project, {
    fileName: `${dir}/tsconfig.json`,
    extends: javascript.TypescriptConfigExtends.fromPaths(['../tsconfig.json']),
    compilerOptions: {
      noEmit: true,
      rootDir: '..',
      types: ['node'],
      paths: { 'cdk8s-istio': ['../src/index.ts'] },
    },
    include: ['**/*.ts'],
    exclude: ['node_modules'],
  });
}

project.synth();
