import { setTimeout as sleep } from 'timers/promises';

export interface UntilOptions {
  /** Generous, as the machine may be busy: what is waited for is there much sooner. */
  readonly seconds?: number;
  readonly everyMillis?: number;
}

/** Asks again and again, and returns the first answer that is there. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, options: UntilOptions = {}): Promise<T> {
  const { seconds = 30, everyMillis = 20 } = options;
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await sleep(everyMillis);
  }
}
