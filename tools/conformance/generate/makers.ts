import { envoyPatch } from './envoy-patch';
import { Random } from './random';
import { Json } from '../json';
import { CONDITIONS } from './values/policy-conditions';

/** Types whose fields depend on each other so much that they are made as a whole. */
export const MAKERS: { readonly [type: string]: ((random: Random) => Json) | undefined } = {
  AuthorizationPolicyCondition: condition,
  EnvoyConfigObjectPatch: envoyPatch,
};

function condition(random: Random): Json {
  const [key, values] = random.pick(CONDITIONS);
  const some = random.shuffled(values).slice(0, 1 + random.below(values.length));
  const field = random.chance(0.7) ? 'values' : 'notValues';
  return { key, [field]: some };
}
