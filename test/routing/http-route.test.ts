import { Duration } from 'cdk8s';
import { RENDERED_V1, RENDERED_V2, renderHttp, V1, V2 } from './render';
import { HttpMatch } from '../../src/routing/http-match';
import { HttpRoute } from '../../src/routing/http-route';
import { Rewrite } from '../../src/routing/rewrite';
import { StringMatch } from '../../src/routing/string-match';
import { TrafficSplit } from '../../src/routing/traffic-split';
import { VirtualService } from '../../src/routing/virtual-service';

describe('HttpRoute', () => {
  test('sends requests to one destination', () => {
    expect(renderHttp(HttpRoute.to(V1))).toStrictEqual([{ route: [{ destination: RENDERED_V1 }] }]);
  });

  test('sends matched requests on with all that belongs to it', () => {
    expect(renderHttp(HttpRoute.to(V1, {
      name: 'all',
      match: [HttpMatch.path(StringMatch.prefix('/a')), HttpMatch.method('GET')],
      timeout: Duration.millis(1500),
      headers: { request: { set: { 'x-a': '' } } },
      rewrite: Rewrite.uri('/'),
      mirrors: [{ destination: V2, percent: 0 }],
    }))).toStrictEqual([{
      name: 'all',
      match: [{ uri: { prefix: '/a' } }, { method: { exact: 'GET' } }],
      timeout: '1500ms',
      headers: { request: { set: { 'x-a': '' } } },
      rewrite: { uri: '/' },
      mirrors: [{ destination: RENDERED_V2, percentage: { value: 0 } }],
      route: [{ destination: RENDERED_V1 }],
    }]);
  });

  test('divides requests', () => {
    const split = TrafficSplit.canary({ stable: V1, canary: V2, percent: 0 });
    expect(renderHttp(HttpRoute.split(split, { name: 'split' }))).toStrictEqual([{
      name: 'split',
      route: [{ destination: RENDERED_V1, weight: 100 }, { destination: RENDERED_V2, weight: 0 }],
    }]);
  });

  test('delegates to a VirtualService made elsewhere, in the namespace of the root where none is said', () => {
    expect(renderHttp(
      HttpRoute.delegate(VirtualService.fromName('leaf')),
      HttpRoute.delegate(VirtualService.fromName('leaf', { namespace: 'team' }), { timeout: Duration.seconds(1) }),
    )).toStrictEqual([
      { delegate: { name: 'leaf' } },
      { delegate: { name: 'leaf', namespace: 'team' }, timeout: '1s' },
    ]);
  });

  test('leaves out empty lists', () => {
    expect(renderHttp(HttpRoute.to(V1, { match: [], mirrors: [] }))).toStrictEqual([{ route: [{ destination: RENDERED_V1 }] }]);
  });

  test('fails when the timeout is below a millisecond', () => {
    expect(() => HttpRoute.to(V1, { timeout: Duration.millis(0) }))
      .toThrow('HttpRoute.to: timeout: got "0s"; use a duration of whole milliseconds, at least 1ms');
  });

  test('fails when the authority is set twice', () => {
    expect(() => HttpRoute.to(V1, {
      rewrite: Rewrite.authority('a.example.com'),
      headers: { request: { set: { Host: 'b.example.com' } } },
    })).toThrow('HttpRoute.to: headers: got "b.example.com"; the authority is set to "a.example.com" already; set it once');
    expect(() => HttpRoute.redirect({ uri: '/' }, { headers: { request: { set: { host: 'a' }, add: { ':authority': 'b' } } } }))
      .toThrow('HttpRoute.redirect: headers: got "b"; the authority is set to "a" already; set it once');
  });

  test('fails with all that is wrong at once', () => {
    expect(() => HttpRoute.split(TrafficSplit.even([V1]), { timeout: Duration.millis(0), fault: {} })).toThrow([
      'HttpRoute.split: timeout: got "0s"; use a duration of whole milliseconds, at least 1ms',
      'HttpRoute.split: fault: got neither delay nor abort; use at least one of them',
    ].join('\n'));
  });
});
