import { areUnique } from './unique';
import { Rules, has } from '../rule';

interface Reference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** What the reference is to, whichever part of it. */
const wholeOf = ({ group, kind, name, namespace = '' }: Reference) => [group, kind, name, namespace];
/** What says the part; an empty name and port 0 say nothing. */
const partOf = ({ sectionName = '', port = 0 }: Reference) => [sectionName, port];
const isSaid = (part: string | number) => part !== '' && part !== 0;

/** Whether all references to one thing say a part of it in the same way, or none does. */
function sayPartsAlike(references: Reference[]): boolean {
  const ways = new Map<string, string>();
  return references.every(reference => {
    const whole = JSON.stringify(wholeOf(reference));
    const way = JSON.stringify(partOf(reference).map(isSaid));
    const known = ways.get(whole) ?? way;
    ways.set(whole, known);
    return known === way;
  });
}

/** Whether no part of a thing is referred to twice. */
function areDifferent(references: Reference[]): boolean {
  return areUnique(references, reference => [wholeOf(reference), partOf(reference)]);
}

/** Of references to gateways, services and whatever policies are for. */
export const REFERENCE_RULES: Rules = {
  'self.all(p1, self.all(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.__namespace__) || p1.__namespace__ == \'\') && (!has(p2.__namespace__) || p2.__namespace__ == \'\')) || (has(p1.__namespace__) && has(p2.__namespace__) && p1.__namespace__ == p2.__namespace__)) ? ((!has(p1.sectionName) || p1.sectionName == \'\') == (!has(p2.sectionName) || p2.sectionName == \'\') && (!has(p1.port) || p1.port == 0) == (!has(p2.port) || p2.port == 0)): true))': {
    holds: sayPartsAlike,
    fix: 'of several references to one parent, let all have a sectionName, a port, or both',
  },
  'self.all(p1, self.exists_one(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.__namespace__) || p1.__namespace__ == \'\') && (!has(p2.__namespace__) || p2.__namespace__ == \'\')) || (has(p1.__namespace__) && has(p2.__namespace__) && p1.__namespace__ == p2.__namespace__ )) && (((!has(p1.sectionName) || p1.sectionName == \'\') && (!has(p2.sectionName) || p2.sectionName == \'\')) || ( has(p1.sectionName) && has(p2.sectionName) && p1.sectionName == p2.sectionName)) && (((!has(p1.port) || p1.port == 0) && (!has(p2.port) || p2.port == 0)) || (has(p1.port) && has(p2.port) && p1.port == p2.port))))': {
    holds: areDifferent,
    fix: 'refer to each parent, section and port once',
  },
  'self.all(p1, self.all(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name ? ((!has(p1.sectionName) || p1.sectionName == \'\') == (!has(p2.sectionName) || p2.sectionName == \'\')) : true))': {
    holds: sayPartsAlike,
    fix: 'of several references to one target, let all have a sectionName',
  },
  'self.all(p1, self.exists_one(p2, p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name && (((!has(p1.sectionName) || p1.sectionName == \'\') && (!has(p2.sectionName) || p2.sectionName == \'\')) || (has(p1.sectionName) && has(p2.sectionName) && p1.sectionName == p2.sectionName))))': {
    holds: areDifferent,
    fix: 'refer to each target and section once',
  },
  '(size(self.group) == 0 && self.kind == \'Service\') ? has(self.port) : true': {
    holds: self => self.group !== '' || self.kind !== 'Service' || has(self, 'port') === 1,
    fix: 'say the port of the service',
  },
};
