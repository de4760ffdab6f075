import { RENDERED_V2, renderHttp, V1, V2 } from './render';
import { HttpRoute } from '../../src/routing/http-route';
import { HttpForwardOptions } from '../../src/routing/http-route-options';
import { MirrorPercentField } from '../../src/routing/mirror';

function render(options: HttpForwardOptions) {
  const { route: _, ...rest } = renderHttp(HttpRoute.to(V1, options))[0];
  return rest;
}

describe('Mirror', () => {
  test('renders several mirrors', () => {
    expect(render({ mirrors: [{ destination: V2 }, { destination: V2, percent: 0.5 }] })).toStrictEqual({
      mirrors: [{ destination: RENDERED_V2 }, { destination: RENDERED_V2, percentage: { value: 0.5 } }],
    });
  });

  test('renders the single mirror in each of its forms', () => {
    const single = (percent?: number, percentField?: MirrorPercentField) => render({ mirror: { destination: V2, percent, percentField } });
    expect(single()).toStrictEqual({ mirror: RENDERED_V2 });
    expect(single(0)).toStrictEqual({ mirror: RENDERED_V2, mirrorPercentage: { value: 0 } });
    expect(single(0.5, MirrorPercentField.MIRROR_PERCENTAGE)).toStrictEqual({ mirror: RENDERED_V2, mirrorPercentage: { value: 0.5 } });
    expect(single(0, MirrorPercentField.MIRROR_PERCENT)).toStrictEqual({ mirror: RENDERED_V2, mirrorPercent: 0 });
    expect(single(5, MirrorPercentField.MIRROR_PERCENT_SNAKE_CASE)).toStrictEqual({ mirror: RENDERED_V2, mirror_percent: 5 });
  });

  test.each([
    [{ mirrors: [{ destination: V2, percent: 101 }] }, 'mirrors[0].percent: got 101; use a percentage from 0 to 100'],
    [{ mirror: { destination: V2, percent: -1 } }, 'mirror.percent: got -1; use a percentage from 0 to 100'],
    [
      { mirror: { destination: V2, percent: 0.5, percentField: MirrorPercentField.MIRROR_PERCENT } },
      'mirror.percent: got 0.5; use a whole number from 0 to 100',
    ],
    [{ mirror: { destination: V2 }, mirrors: [{ destination: V2 }] }, 'mirror: got mirrors as well; add it to mirrors'],
  ])('fails when %j is given', (options, message) => {
    expect(() => HttpRoute.to(V1, options)).toThrow(`HttpRoute.to: ${message}`);
  });
});
