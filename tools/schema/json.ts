const WIDTH = 120;

/** Prints JSON for readers and diffs: what fits on a line stays on one, so that a property takes a line. */
export function formatJson(value: unknown, indent = '', lead = 0): string {
  const line = oneLine(value);
  if (indent.length + lead + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(value).map(([key, entry]) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${inner}${label}${formatJson(entry, inner, label.length + 1)}`;
  });
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${oneLine(entry)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}
