/** A value of a document where it stands: every scalar is the text that stands there. */
export type YamlNode = YamlScalar | YamlMap | YamlSequence | YamlAlias;

interface Placed {
  /** The offset in the document that it begins at. */
  readonly at: number;
}

export interface YamlScalar extends Placed {
  readonly type: 'scalar';
  readonly text: string;
  /** Whether the text is unquoted, so that it may be a number or another word. */
  readonly isPlain: boolean;
  readonly tag?: string;
}

export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlMap extends Placed {
  readonly type: 'map';
  readonly entries: YamlEntry[];
}

export interface YamlSequence extends Placed {
  readonly type: 'sequence';
  readonly items: YamlNode[];
}

export interface YamlAlias extends Placed {
  readonly type: 'alias';
  readonly name: string;
  /** What the name stands for; undefined where it stands for nothing. */
  readonly target?: YamlNode;
}
