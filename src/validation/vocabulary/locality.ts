import { Problem, problem } from './problem';

const TOPOLOGY_LABELS = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone'];

/** A place as region, zone and subzone, where a wildcard may end it. */
export function localityProblem(locality: string): Problem {
  return placeOf(locality).includes('') || locality.slice(0, -1).includes('*')
    ? problem(locality, 'use region/zone/subzone, a part of it from the left, or a "*" at its end')
    : undefined;
}

/** A region alone, as failover takes it. */
export function regionProblem(region: string): Problem {
  return /[/*]/.test(region) ? problem(region, 'use a region alone, without zone and without "*"') : undefined;
}

/** The weights of localities: each from 1 to 100, all together 100. */
export function localityWeightsProblem(weights: number[]): Problem {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.every(weight => Number.isInteger(weight) && weight >= 1 && weight <= 100) && sum === 100
    ? undefined
    : { message: `got ${weights.join(' + ') || 'no weights'}`, fix: 'use whole numbers from 1 to 100 that add up to 100' };
}

/** A label that orders places, other than region, zone and subzone, which something else orders already. */
export function plainPriorityProblem(label: string): Problem {
  return TOPOLOGY_LABELS.includes(label) ? problem(label, 'use a label other than region, zone and subzone') : undefined;
}

/**
 * A locality that an earlier one of a list holds already, or that holds an earlier one: neither may be within the other.
 * A wildcard takes what is left over, so it may follow what it would hold.
 */
export function localityOverlapProblem(locality: string, earlier: string[]): Problem {
  const place = placeOf(locality);
  const other = earlier.find(before => isWithin(place, withoutWildcard(placeOf(before))) || isWithin(placeOf(before), place));
  return other === undefined
    ? undefined
    : { message: `${JSON.stringify(locality)} overlaps with ${JSON.stringify(other)}`, fix: 'name every place once' };
}

function placeOf(locality: string): string[] {
  const [region, zone, ...subzone] = locality.split('/');
  return [region, zone, subzone.length === 0 ? undefined : subzone.join('/')].filter(part => part !== undefined);
}

function withoutWildcard(place: string[]): string[] {
  return place[place.length - 1] === '*' ? place.slice(0, -1) : place;
}

function isWithin(place: string[], outer: string[]): boolean {
  return outer.every((part, index) => part === place[index]);
}
