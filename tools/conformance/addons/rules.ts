import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { fileOf, oursOf } from './addon-manifests';
import { Check, checkThat } from './check';
import { addonProgram } from './programs';

const RULE_TESTS = path.join(__dirname, '..', '..', '..', 'conformance', 'addons', 'prometheus', 'rules_test.yaml');

/** Asks the real promtool about our configuration and rules, and runs the unit tests of the rules. */
export async function checkRules(folder: string): Promise<Check[]> {
  const manifests = oursOf('prometheus');
  const files = ['prometheus.yml', 'rules.yml'].map(file => {
    fs.writeFileSync(path.join(folder, file), fileOf(manifests, 'prometheus', file));
    return path.join(folder, file);
  });
  // The tests name the rules as a file beside them.
  const tests = path.join(folder, 'rules_test.yaml');
  fs.copyFileSync(RULE_TESTS, tests);
  const ask = async (...args: string[]) => checkThat(`promtool ${args.slice(0, -1).join(' ')} ${path.basename(args.at(-1)!)}`, () => {
    execFileSync(addonProgram('promtool'), args, { encoding: 'utf8', stdio: 'pipe' });
  });
  return Promise.all([
    // The token and authority of the identity are files of the pod.
    ask('check', 'config', '--syntax-only', '--lint=all', '--lint-fatal', files[0]),
    ask('check', 'rules', '--lint=all', '--lint-fatal', files[1]),
    ask('test', 'rules', tests),
    everyRuleIsTested(files[1], tests),
  ]);
}

function everyRuleIsTested(rules: string, tests: string): Check {
  const tested = fs.readFileSync(tests, 'utf8');
  const names = [...fs.readFileSync(rules, 'utf8').matchAll(/(?:record|alert): (\S+)/g)].map(([, name]) => name);
  const untested = names.filter(name => !tested.includes(name));
  return { name: `all ${names.length} rules are tested`, problem: untested.length === 0 ? undefined : `not ${untested.join(', ')}` };
}
