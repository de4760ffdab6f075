import { Duration } from 'cdk8s';
import { policyOf, reviewsRule } from './rule-under-test';

test('renders when a host is ejected, zero included', () => {
  expect(policyOf({
    outlierDetection: {
      consecutive5xxErrors: 0,
      consecutiveGatewayErrors: 3,
      consecutiveLocalOriginFailures: 4,
      splitExternalLocalOriginErrors: true,
      interval: Duration.seconds(10),
      baseEjectionTime: Duration.minutes(3),
      maxEjectionPercent: 100,
      minHealthPercent: 0,
      outlierDetectionHttpErrorCodes: [429, 503],
      consecutiveErrors: -1,
    },
  })).toStrictEqual({
    outlierDetection: {
      consecutive5xxErrors: 0,
      consecutiveGatewayErrors: 3,
      consecutiveLocalOriginFailures: 4,
      splitExternalLocalOriginErrors: true,
      interval: '10s',
      baseEjectionTime: '180s',
      maxEjectionPercent: 100,
      minHealthPercent: 0,
      outlierDetectionHttpErrorCodes: [429, 503],
      consecutiveErrors: -1,
    },
  });
});

test('renders the defaults of Istio as an empty object', () => {
  expect(policyOf({ outlierDetection: {} })).toStrictEqual({ outlierDetection: {} });
});

test('reports all bad options in one error', () => {
  expect(() => reviewsRule({
    outlierDetection: {
      consecutive5xxErrors: -1,
      consecutiveGatewayErrors: 0.5,
      consecutiveLocalOriginFailures: -1,
      interval: Duration.seconds(0),
      baseEjectionTime: Duration.seconds(0),
      maxEjectionPercent: 12.5,
      minHealthPercent: 101,
      outlierDetectionHttpErrorCodes: [503, 600],
      consecutiveErrors: 2147483648,
    },
  })).toThrow(new Error([
    'DestinationRule: outlierDetection.consecutive5xxErrors: got -1; use a whole number from 0 to 4294967295',
    'DestinationRule: outlierDetection.consecutiveGatewayErrors: got 0.5; use a whole number from 0 to 4294967295',
    'DestinationRule: outlierDetection.consecutiveLocalOriginFailures: got -1; use a whole number from 0 to 4294967295',
    'DestinationRule: outlierDetection.interval: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: outlierDetection.baseEjectionTime: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: outlierDetection.maxEjectionPercent: got 12.5; use a whole number from 0 to 100',
    'DestinationRule: outlierDetection.minHealthPercent: got 101; use a whole number from 0 to 100',
    'DestinationRule: outlierDetection.outlierDetectionHttpErrorCodes[1]: got 600; use a whole number from 100 to 599',
    'DestinationRule: outlierDetection.consecutiveErrors: got 2147483648; use a whole number from -2147483648 to 2147483647',
  ].join('\n')));
});

test.each([undefined, false])('fails when failures of its own count although splitting them is %p', splitExternalLocalOriginErrors => {
  expect(() => reviewsRule({ outlierDetection: { consecutiveLocalOriginFailures: 1, splitExternalLocalOriginErrors } })).toThrow(new Error(
    'DestinationRule: outlierDetection.consecutiveLocalOriginFailures: got 1; set splitExternalLocalOriginErrors to true as well'));
});

test('failures of its own may count zero without splitting them', () => {
  expect(() => reviewsRule({ outlierDetection: { consecutiveLocalOriginFailures: 0 } })).not.toThrow();
});
