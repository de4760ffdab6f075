/** Why a document cannot be read, and at which line of its stream. */
export class Undecodable extends Error {
  constructor(message: string, public readonly fix: string, public readonly line: number) {
    super(message);
  }
}

/** A document that nests more levels than can be followed. */
export class TooDeep extends Undecodable {
  constructor(line: number) {
    super('it is nested too deeply', 'nest less', line);
  }
}
