import { styleText } from 'util';

/** Gives a text a look. */
export type Style = (look: Parameters<typeof styleText>[0], text: string) => string;

export const PLAIN: Style = (_, text) => text;

/** The looks of a terminal, and none of anything else or where the user wants none (https://no-color.org). */
export function styleFor(stream: { readonly isTTY?: boolean }, { NO_COLOR = '' }: NodeJS.ProcessEnv): Style {
  return stream.isTTY === true && NO_COLOR === '' ? (look, text) => styleText(look, text, { validateStream: false }) : PLAIN;
}
