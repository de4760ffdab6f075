import { Labels, labelsAt, listAt, textAt } from './read';

/** Whether a selector of Kubernetes picks something with these labels; where there is none, it picks all. */
export function picks(selector: unknown, labels: Labels): boolean {
  return Object.entries(labelsAt(selector, 'matchLabels')).every(([name, value]) => labels[name] === value)
    && listAt(selector, 'matchExpressions').every(expression => isMet(expression, labels));
}

/** The values of a label that a selector asks for. */
export function valuesAskedFor(selector: unknown, label: string): string[] {
  const exact = labelsAt(selector, 'matchLabels')[label];
  return [
    ...exact === undefined ? [] : [exact],
    ...listAt(selector, 'matchExpressions').filter(expression => textAt(expression, 'key') === label).flatMap(textsOf),
  ];
}

function isMet(expression: unknown, labels: Labels): boolean {
  const value = labels[textAt(expression, 'key') ?? ''];
  switch (textAt(expression, 'operator')) {
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
    case 'In': return value !== undefined && textsOf(expression).includes(value);
    case 'NotIn': return value === undefined || !textsOf(expression).includes(value);
    default: return false;
  }
}

function textsOf(expression: unknown): string[] {
  return listAt(expression, 'values').filter(value => typeof value === 'string');
}
