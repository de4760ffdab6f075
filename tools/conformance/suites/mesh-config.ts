import { spawnSync } from 'child_process';
import { meshConfigFaults } from '../../../src/validation/mesh-config/mesh-config';
import { REFEREE } from '../build';
import { randomMeshConfigs, singleMeshConfigs } from '../generate/mesh-configs';
import { Random } from '../generate/random';
import { JsonObject, jsonLines } from '../json';

/** Seed of the configurations that are the same in each run. */
const FIXED_SEED = 'mesh';

interface Answer {
  readonly verdict: 'accept' | 'reject';
  readonly error?: string;
}

/** A configuration that we judge otherwise than Istio. */
export interface MeshConfigDisagreement {
  readonly config: JsonObject;
  readonly istio: string;
  readonly ours: string;
}

export interface MeshConfigResult {
  readonly compared: number;
  readonly refused: number;
  readonly disagreements: readonly MeshConfigDisagreement[];
}

/** Compares our verdicts on mesh configurations with those of istiod's own reader. */
export function compareMeshConfigs(seed: number, count: number): MeshConfigResult {
  const configs = [
    ...singleMeshConfigs(),
    ...randomMeshConfigs(new Random(FIXED_SEED), count / 2),
    ...randomMeshConfigs(new Random(`mesh ${seed}`), count / 2),
  ];
  const answers = ask(configs);
  const disagreements = configs.flatMap((config, index): MeshConfigDisagreement[] => {
    const [first] = meshConfigFaults(config);
    const { verdict, error = 'accepts' } = answers[index];
    const ours = first === undefined ? 'accepts' : `${first.path}: ${first.message}; ${first.fix}`;
    return (first === undefined) === (verdict === 'accept') ? [] : [{ config, istio: error, ours }];
  });
  return { compared: configs.length, refused: answers.filter(({ verdict }) => verdict === 'reject').length, disagreements };
}

function ask(configs: readonly JsonObject[]): Answer[] {
  const input = configs.map(config => JSON.stringify(config)).join('\n');
  const { stdout } = spawnSync(REFEREE, ['meshconfig'], { input, encoding: 'utf8', maxBuffer: Infinity });
  const answers = jsonLines<Answer>(stdout);
  if (answers.length !== configs.length) {
    throw new Error(`the referee answered ${answers.length} of ${configs.length}`);
  }
  return answers;
}
