import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { EXAMPLES_DIR, exampleNames, expectedOf, manifestsIn } from '../../tools/examples';

test('there are examples', () => {
  expect(exampleNames()).toEqual([
    'ambient-waypoint', 'bookinfo', 'coolstore', 'egress-control', 'extensions', 'first-mesh', 'gateway-api',
    'install-k3d', 'jwt-at-the-edge', 'observability', 'telemetry', 'traffic-study', 'vm-workload', 'zero-trust',
  ]);
});

describe.each(exampleNames())('the example %s', example => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), `${example}-`));

  beforeAll(() => {
    process.env.CDK8S_OUTDIR = outdir;
    jest.isolateModules(() => jest.requireActual(path.join(EXAMPLES_DIR, example, 'main')));
  });

  afterAll(() => {
    delete process.env.CDK8S_OUTDIR;
    fs.rmSync(outdir, { recursive: true });
  });

  test('writes the bytes of expected.yaml', () => {
    expect(manifestsIn(outdir)).toBe(expectedOf(example));
  });

  test('has a README', () => {
    expect(fs.readFileSync(path.join(EXAMPLES_DIR, example, 'README.md'), 'utf8')).toMatch(/^# /);
  });
});
