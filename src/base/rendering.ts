/** What could not be rendered, and where: a handle that leads nowhere. */
export class RenderingError extends Error {
  constructor(public readonly path: string, public readonly reason: string) {
    super(`${path}: ${reason}`);
  }
}

/**
 * Renders a part of a spec, and says where it is if that fails.
 *
 * @param path the part, as seen from the part around it: `spec.http[0]`, `route[1].destination`
 */
export function at<T>(path: string, render: () => T): T {
  try {
    return render();
  } catch (error) {
    if (error instanceof RenderingError) {
      throw new RenderingError(`${path}.${error.path}`, error.reason);
    }
    throw new RenderingError(path, (error as Error).message);
  }
}
