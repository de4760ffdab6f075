import { Problems, ifGiven } from '../../base/problems';
import * as istio from '../../imports/istio';
import { redirectCodeProblem } from '../../validation/vocabulary/http';
import { portProblem } from '../../validation/vocabulary/numbers';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { HttpMatch } from '../http-match';
import { Redirect, RedirectPort } from '../redirect';

const PORTS: { [port in RedirectPort]: istio.RedirectPortSelection } = {
  FROM_PROTOCOL_DEFAULT: istio.RedirectPortSelection.FROM_PROTOCOL_DEFAULT,
  FROM_REQUEST_PORT: istio.RedirectPortSelection.FROM_REQUEST_PORT,
};

export function redirectProblems(redirect: Redirect, match: HttpMatch[] = []): Problems {
  const { port, derivePort, redirectCode } = redirect;
  return {
    'redirect': emptyProblem(redirect),
    'redirect.prefixRewrite': prefixRewriteProblem(redirect, match),
    'redirect.port': ifGiven(port, portProblem),
    'redirect.derivePort': port !== undefined && derivePort !== undefined ? problem(derivePort, 'use either port or derivePort') : undefined,
    'redirect.redirectCode': ifGiven(redirectCode, redirectCodeProblem),
  };
}

export function renderRedirect(redirect: Redirect): istio.HttpRedirect {
  return { ...redirect, derivePort: redirect.derivePort && PORTS[redirect.derivePort] };
}

function emptyProblem({ uri, prefixRewrite, authority, port, derivePort, scheme }: Redirect): Problem {
  const texts = [uri, prefixRewrite, authority, scheme].filter(text => text !== undefined && text !== '');
  return texts.length === 0 && port === undefined && derivePort === undefined
    ? { message: 'got no part of a URL', fix: 'use at least one of uri, prefixRewrite, authority, port, derivePort, scheme' }
    : undefined;
}

function prefixRewriteProblem({ uri, prefixRewrite }: Redirect, match: HttpMatch[]): Problem {
  if (prefixRewrite === undefined || prefixRewrite === '') {
    return undefined;
  }
  if (uri !== undefined && uri !== '') {
    return problem(prefixRewrite, 'use either uri or prefixRewrite');
  }
  return match.every(one => one._hasPrefixOrNoPath())
    ? undefined
    : problem(prefixRewrite, 'the route matches a path that is no prefix; use StringMatch.prefix in every match');
}
