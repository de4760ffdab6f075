/** One rule by which Prometheus chooses and labels what it scrapes, in the words of its configuration. */
export interface Relabeling {
  readonly action?: string;
  readonly source_labels?: string[];
  readonly target_label?: string;
  readonly regex?: string;
  readonly replacement?: string;
}

/** Scrapes only what has these values of labels, joined by `;`. */
export function keep(source_labels: string[], regex: string): Relabeling {
  return { action: 'keep', source_labels, regex };
}

/** Leaves out what has these values of labels. */
export function drop(source_labels: string[], regex: string): Relabeling {
  return { action: 'drop', source_labels, regex };
}

/** Takes a label over under another name, unless it is empty. */
export function copy(source: string, target_label: string, regex = '(.+)'): Relabeling {
  return { source_labels: [source], target_label, regex };
}

/** Writes a label out of several others. */
export function compose(source_labels: string[], target_label: string, regex: string, replacement: string): Relabeling {
  return { source_labels, target_label, regex, replacement };
}

/** Takes over all labels whose name begins with a prefix, without it, or with another one. */
export function labels(prefix: string, replacement = '$1'): Relabeling {
  return { action: 'labelmap', regex: `${prefix}(.+)`, replacement };
}
