import { IConstruct } from 'constructs';
import { corsProblems, renderCors } from './cors';
import { faultProblem, renderFault } from './fault';
import { authoritiesOf, headersProblems } from './headers';
import { unlessEmpty } from './list';
import { mirrorProblems, renderMirrors, renderSingleMirror } from './mirror';
import { renderRetries, retriesProblems } from './retries';
import { durationProblem, renderDuration } from '../../base/duration';
import { Problems } from '../../base/problems';
import * as istio from '../../imports/istio';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { HttpForwardOptions, HttpRouteOptions } from '../http-route-options';
import { Rewrite } from '../rewrite';

export function routeProblems(options: HttpRouteOptions, rewrite?: Rewrite): Problems {
  return {
    headers: authorityProblem([...rewrite?._authorities() ?? [], ...authoritiesOf(options.headers)]),
    ...headersProblems(options.headers),
    ...corsProblems(options.cors),
  };
}

export function forwardProblems(options: HttpForwardOptions): Problems {
  return {
    ...routeProblems(options, options.rewrite),
    timeout: durationProblem(options.timeout),
    fault: faultProblem(options.fault),
    ...retriesProblems(options.retries),
    ...mirrorProblems(options.mirrors, options.mirror),
  };
}

export function renderRouteOptions({ name, match, headers, cors }: HttpRouteOptions): istio.HttpRoute {
  return {
    name,
    match: unlessEmpty(match)?.map(one => one._render()),
    headers,
    corsPolicy: renderCors(cors),
  };
}

export function renderForwardOptions(options: HttpForwardOptions, consumer: IConstruct): istio.HttpRoute {
  return {
    ...renderRouteOptions(options),
    timeout: renderDuration(options.timeout),
    retries: renderRetries(options.retries),
    fault: renderFault(options.fault),
    mirrors: renderMirrors(unlessEmpty(options.mirrors), consumer),
    ...renderSingleMirror(options.mirror, consumer),
    rewrite: options.rewrite?._render(),
  };
}

/** Rewrite and headers together may set the authority once. */
function authorityProblem([first, second]: string[]): Problem {
  return second === undefined ? undefined : problem(second, `the authority is set to ${JSON.stringify(first)} already; set it once`);
}
