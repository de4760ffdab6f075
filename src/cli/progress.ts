const PERIOD = 100;

/** A line that says how far the work is, for a terminal that shows it over and over. */
export class Progress {
  private last = Date.now();
  private shown = false;

  constructor(private readonly terminal: { readonly isTTY?: boolean; write(text: string): unknown }) {}

  /** Says how far the work is, unless it has just been said. */
  public say(text: string): void {
    if (this.terminal.isTTY === true && Date.now() - this.last >= PERIOD) {
      this.last = Date.now();
      this.shown = true;
      this.terminal.write(`\r\x1b[K${text}`);
    }
  }

  /** Clears the line. */
  public end(): void {
    if (this.shown) {
      this.terminal.write('\r\x1b[K');
    }
  }
}
