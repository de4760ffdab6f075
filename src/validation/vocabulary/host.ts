import { isMixedCaseLabel, MIXED_CASE_LABEL } from './mixed-case-label';
import { Problem, problem } from './problem';

/** What nearly every host is: labels that begin with a letter, and few characters, so that no label can be too long. */
const PLAIN_NAME = /^[a-zA-Z](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;
const INT64_MAX = 9223372036854775807n;

/** A DNS name, short or full, without wildcard. */
export function hostProblem(host: string): Problem {
  return isPlain(host) || (fits(host) && areLabels(host))
    ? undefined
    : problem(host, 'use a DNS name such as "reviews" or "api.example.com"');
}

/** A DNS name whose first label may be or begin with a wildcard, or a lone wildcard. */
export function wildcardHostProblem(host: string): Problem {
  if (isPlain(host)) {
    return undefined;
  }
  const [first, ...rest] = host.split('.');
  return fits(host) && first.length <= 63 && isWildcardLabel(first) && (rest.length === 0 || areLabels(rest.join('.')))
    ? undefined
    : problem(host, 'use a DNS name such as "shop.example.com", "*.example.com" or "*"');
}

/** A DNS name, or one that begins with a wildcard. */
export function serviceHostProblem(host: string): Problem {
  return host.includes('*') ? wildcardHostProblem(host) : hostProblem(host);
}

function isPlain(host: string): boolean {
  return host.length <= 63 && PLAIN_NAME.test(host);
}

function fits(name: string): boolean {
  return name !== '' && name.length <= 255;
}

/** Labels of letters, digits and inner dashes; the last one is not a number, and may be empty after a final dot. */
function areLabels(name: string): boolean {
  const labels = name.split('.');
  const last = labels[labels.length - 1];
  const numeric = /^[-+]?\d+$/.test(last) && BigInt(last.replace('+', '')) <= INT64_MAX;
  const checked = last === '' ? labels.slice(0, -1) : labels;
  return !numeric && checked.every(isMixedCaseLabel);
}

/** A label that may be a wildcard, or begin with one. */
function isWildcardLabel(label: string): boolean {
  return label === '*' || MIXED_CASE_LABEL.test(label.replace(/^\*-?/, ''));
}
