import { renderHttp, RENDERED_V1, RENDERED_V2, V1, V2 } from './render';
import { HttpRoute } from '../../src/routing/http-route';
import { TrafficSplit } from '../../src/routing/traffic-split';

const render = (split: TrafficSplit) => renderHttp(HttpRoute.split(split))[0].route;
const weights = (split: TrafficSplit) => render(split).map((target: any) => target.weight);

describe('TrafficSplit', () => {
  test('renders shares that add up to 100, zero included', () => {
    expect(render(TrafficSplit.percent([{ destination: V1, percent: 100 }, { destination: V2, percent: 0 }]))).toStrictEqual([
      { destination: RENDERED_V1, weight: 100 },
      { destination: RENDERED_V2, weight: 0 },
    ]);
  });

  test('renders weights of any sum, and the headers of a part', () => {
    const headers = { response: { set: { 'x-version': 'v1' } } };
    expect(render(TrafficSplit.weighted([{ destination: V1, weight: 7, headers }, { destination: V2, weight: 0 }]))).toStrictEqual([
      { destination: RENDERED_V1, weight: 7, headers },
      { destination: RENDERED_V2, weight: 0 },
    ]);
  });

  test.each([0, 1, 30, 100])('writes both weights of a canary at %d percent', percent => {
    expect(weights(TrafficSplit.canary({ stable: V1, canary: V2, percent }))).toStrictEqual([100 - percent, percent]);
  });

  test('gives what does not divide to the first ones', () => {
    expect(weights(TrafficSplit.even([V1]))).toStrictEqual([100]);
    expect(weights(TrafficSplit.even([V1, V2]))).toStrictEqual([50, 50]);
    expect(weights(TrafficSplit.even([V1, V2, V1]))).toStrictEqual([34, 33, 33]);
    expect(weights(TrafficSplit.even([V1, V2, V1, V2, V1, V2, V1]))).toStrictEqual([15, 15, 14, 14, 14, 14, 14]);
  });

  test('fails when shares do not add up to 100', () => {
    expect(() => TrafficSplit.percent([{ destination: V1, percent: 60 }, { destination: V2, percent: 30 }]))
      .toThrow('TrafficSplit.percent: targets: got shares that add up to 90; use shares that add up to 100');
    expect(() => TrafficSplit.percent([])).toThrow('TrafficSplit.percent: targets: got shares that add up to 0; use shares that add up to 100');
  });

  test('fails when a share is no whole percentage, though the sum is 100', () => {
    expect(() => TrafficSplit.percent([{ destination: V1, percent: 110 }, { destination: V2, percent: -10 }])).toThrow([
      'TrafficSplit.percent: targets[0].percent: got 110; use a whole number from 0 to 100',
      'TrafficSplit.percent: targets[1].percent: got -10; use a whole number from 0 to 100',
    ].join('\n'));
    expect(() => TrafficSplit.percent([{ destination: V1, percent: 99.5 }, { destination: V2, percent: 0.5 }]))
      .toThrow('TrafficSplit.percent: targets[0].percent: got 99.5; use a whole number from 0 to 100');
  });

  test('fails when weights are negative or all zero', () => {
    expect(() => TrafficSplit.weighted([{ destination: V1, weight: -1 }, { destination: V2, weight: 2 }]))
      .toThrow('TrafficSplit.weighted: targets[0].weight: got -1; use a whole number from 0 to 2147483647');
    expect(() => TrafficSplit.weighted([{ destination: V1, weight: 0 }, { destination: V2, weight: 0 }]))
      .toThrow('TrafficSplit.weighted: targets: got weights that add up to 0; give at least one a weight above 0');
  });

  test('fails when the share of a canary is no whole percentage', () => {
    expect(() => TrafficSplit.canary({ stable: V1, canary: V2, percent: 101 }))
      .toThrow('TrafficSplit.canary: percent: got 101; use a whole number from 0 to 100');
  });

  test('fails when there is nothing to divide among', () => {
    expect(() => TrafficSplit.even([])).toThrow('TrafficSplit.even: destinations: got 0; use 1 to 100 destinations');
  });

  test('fails when headers of a part are wrong', () => {
    expect(() => TrafficSplit.weighted([{ destination: V1, weight: 1, headers: { request: { remove: ['Host'] } } }]))
      .toThrow('TrafficSplit.weighted: targets[0].headers.request.remove[0]: got "Host"; use a header other than the authority');
  });
});
