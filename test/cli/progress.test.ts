import { Progress } from '../../src/cli/progress';

function progressOf(isTTY: boolean): { progress: Progress; written: string[] } {
  const written: string[] = [];
  return { progress: new Progress({ isTTY, write: text => written.push(text) }), written };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('says on a terminal how far long work is, and clears the line', () => {
  const { progress, written } = progressOf(true);
  progress.say('at once');
  jest.advanceTimersByTime(100);
  progress.say('after a while');
  progress.say('right after');
  progress.end();
  expect(written).toEqual(['\r\x1b[Kafter a while', '\r\x1b[K']);
});

test('is silent in a pipe, and for short work', () => {
  const pipe = progressOf(false);
  jest.advanceTimersByTime(1000);
  pipe.progress.say('after a while');
  pipe.progress.end();
  const short = progressOf(true);
  short.progress.say('at once');
  short.progress.end();
  expect([...pipe.written, ...short.written]).toEqual([]);
});
