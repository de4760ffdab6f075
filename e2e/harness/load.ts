import { setTimeout as sleep } from 'timers/promises';
import { Response } from './requests';

const CONCURRENCY = 4;
const PAUSE_MILLIS = 5;
/** Where it ends even if nobody stops it. */
const MAX_REQUESTS = 100_000;

/** Requests that go on and on while other things happen. */
export class Load {
  /** Keeps requests of some sorts going during something, and returns the responses of each sort. */
  public static async during(sorts: (() => Promise<Response>)[], body: () => Promise<void>): Promise<Response[][]> {
    const loads = sorts.map(send => new Load(send));
    try {
      await body();
    } finally {
      await Promise.all(loads.map(async load => load.stop()));
    }
    return loads.map(({ responses }) => responses);
  }

  private readonly responses: Response[] = [];
  private sent = 0;
  private isStopped = false;
  private readonly loops: Promise<void>[];

  private constructor(private readonly send: () => Promise<Response>) {
    this.loops = Array.from({ length: CONCURRENCY }, async () => this.loop());
  }

  /** Ends the requests, and waits for the last answers. */
  private async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.loops);
  }

  private async loop(): Promise<void> {
    while (!this.isStopped && this.sent++ < MAX_REQUESTS) {
      this.responses.push(await this.send());
      await sleep(PAUSE_MILLIS);
    }
  }
}
