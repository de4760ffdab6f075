import { Dirent, readFileSync, readdirSync, statSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';

/** What the user asked for cannot be read, or not be written. */
export class UnreadableInput extends Error {}

/** Stands for what is no UTF-8: a character that no document may have. */
export const NO_UTF8 = '\uFFFF';
const STDIN = '-';
const MANIFEST = /\.(?:yaml|yml|json)$/;
/** Not process.stdin.fd: asking for process.stdin makes a pipe answer "try again" instead of waiting. */
const STDIN_FD = 0;

/**
 * The files that paths stand for, each once: files as given, folders with all manifests below them in order, `-` as it is.
 *
 * @throws UnreadableInput if a path is missing or a folder cannot be read
 */
export function findFiles(paths: string[]): string[] {
  const files = paths.flatMap(path => path !== STDIN && isFolder(path) ? manifestsBelow(path) : [path]);
  const seen = new Set<string>();
  return files.filter(file => {
    const key = file === STDIN ? file : resolve(file);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The text of a file, or of standard input.
 *
 * @throws UnreadableInput if it cannot be read, or is no UTF-8
 */
export function readText(file: string): string {
  const text = readStream(file);
  if (text.includes(NO_UTF8)) {
    throw new UnreadableInput(`${file}: not UTF-8`);
  }
  return text;
}

/**
 * The text of a file, or of standard input, that may have documents which are no UTF-8.
 *
 * @throws UnreadableInput if it cannot be read
 */
export function readStream(file: string): string {
  return textOf(attempt(file, () => readFileSync(file === STDIN ? STDIN_FD : file)));
}

/** Bytes as a text, where what is no UTF-8 stands out: one such byte spoils its document, but not the others of its file. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes).replaceAll('\uFFFD', NO_UTF8);
  }
}

/**
 * Writes a file.
 *
 * @throws UnreadableInput if that cannot be
 */
export function writeText(file: string, text: string): void {
  attempt(file, () => writeFileSync(file, text));
}

function isFolder(path: string): boolean {
  return attempt(path, () => statSync(path)).isDirectory();
}

function manifestsBelow(folder: string): string[] {
  const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort(byName).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return manifestsBelow(path);
    }
    return MANIFEST.test(entry.name) && !isFolder(path) ? [path] : [];
  });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UnreadableInput(`${path}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: { readonly [code: string]: string } = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    ERR_FS_FILE_TOO_LARGE: 'too large',
  };
  return reasons[code ?? ''] ?? message;
}
