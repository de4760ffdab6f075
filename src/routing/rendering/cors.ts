import { Duration } from 'cdk8s';
import { renderDuration } from '../../base/duration';
import { Problems } from '../../base/problems';
import * as istio from '../../imports/istio';
import { eachProblem } from '../../validation/vocabulary/each';
import { corsHeaderProblem } from '../../validation/vocabulary/header';
import { corsMethodProblem } from '../../validation/vocabulary/http';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { CorsPolicy, UnmatchedPreflights } from '../cors';

const PREFLIGHTS: { [preflights in UnmatchedPreflights]: istio.CorsPolicyUnmatchedPreflights } = {
  UNSPECIFIED: istio.CorsPolicyUnmatchedPreflights.UNSPECIFIED,
  FORWARD: istio.CorsPolicyUnmatchedPreflights.FORWARD,
  IGNORE: istio.CorsPolicyUnmatchedPreflights.IGNORE,
};

export function corsProblems(cors: CorsPolicy = {}): Problems {
  return {
    ...eachProblem('cors.allowOrigins', cors.allowOrigins, origin => origin._originProblem()),
    ...eachProblem('cors.allowMethods', cors.allowMethods, corsMethodProblem),
    ...eachProblem('cors.allowHeaders', cors.allowHeaders, corsHeaderProblem),
    ...eachProblem('cors.exposeHeaders', cors.exposeHeaders, corsHeaderProblem),
    'cors.maxAge': maxAgeProblem(cors.maxAge),
  };
}

export function renderCors(cors: CorsPolicy | undefined): istio.CorsPolicy | undefined {
  return cors && {
    allowOrigins: cors.allowOrigins?.map(origin => origin._render()),
    allowOrigin: cors.allowOrigin,
    allowMethods: cors.allowMethods,
    allowHeaders: cors.allowHeaders,
    exposeHeaders: cors.exposeHeaders,
    maxAge: renderDuration(cors.maxAge),
    allowCredentials: cors.allowCredentials,
    unmatchedPreflights: cors.unmatchedPreflights && PREFLIGHTS[cors.unmatchedPreflights],
  };
}

function maxAgeProblem(maxAge: Duration | undefined): Problem {
  const seconds = maxAge?.toSeconds({ integral: false }) ?? 1;
  return Number.isInteger(seconds) && seconds >= 1 ? undefined : problem(renderDuration(maxAge), 'use whole seconds, at least 1s');
}
