import { Problem, problem } from './problem';

const MAX_ACCOUNT_BYTES = 320;

/** A value that a policy compares with: anything but the empty text. */
export function policyValueProblem(value: string): Problem {
  return value === '' ? problem(value, 'use a value that is not empty') : undefined;
}

/** A value that may begin or end with a wildcard, but not both. */
export function wildcardValueProblem(value: string): Problem {
  return value !== '' && !value.slice(1, -1).includes('*') && (value === '*' || !(value.startsWith('*') && value.endsWith('*')))
    ? undefined
    : problem(value, 'use a value with one "*" at most, at its start or its end');
}

/** A trust domain, with or without a wildcard at its start or its end. */
export function trustDomainProblem(domain: string): Problem {
  return domain.includes('/') ? problem(domain, 'use a trust domain alone, without "/"') : wildcardValueProblem(domain);
}

/** A service account, with or without its namespace in front. */
export function serviceAccountProblem(account: string): Problem {
  return /^[^*/]+(?:\/[^*/]+)?$/.test(account) && Buffer.byteLength(account) <= MAX_ACCOUNT_BYTES
    ? undefined
    : problem(account, `use "account" or "namespace/account" of at most ${MAX_ACCOUNT_BYTES} bytes, without wildcard`);
}

/** A port as policies write it, a text; 0 passes. */
export function policyPortProblem(port: string): Problem {
  return /^\d+$/.test(port) && Number(port) <= 65535 ? undefined : problem(port, 'use a port from 0 to 65535');
}
