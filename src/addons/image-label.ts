/** The label that tells the version of a program, if its image has one that may stand in a label. */
export function imageLabel(image: string): { [key: string]: string } {
  const [nameAndTag] = image.split('@', 1);
  const [, tag] = /:([A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)$/.exec(nameAndTag) ?? [];
  return tag === undefined ? {} : { 'app.kubernetes.io/version': tag };
}
