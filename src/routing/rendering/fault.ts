import * as istio from '../../imports/istio';
import { Problem } from '../../validation/vocabulary/problem';
import { Fault } from '../fault';

export function faultProblem(fault: Fault | undefined): Problem {
  return fault !== undefined && fault.delay === undefined && fault.abort === undefined
    ? { message: 'got neither delay nor abort', fix: 'use at least one of them' }
    : undefined;
}

export function renderFault(fault: Fault | undefined): istio.HttpFaultInjection | undefined {
  return fault && { delay: fault.delay?._render(), abort: fault.abort?._render() };
}
