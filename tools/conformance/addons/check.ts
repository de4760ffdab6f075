/** One thing that was looked at, and what is wrong with it. */
export interface Check {
  readonly name: string;
  readonly problem?: string;
}

/** A check that passes unless the action throws. */
export async function checkThat(name: string, action: () => void | Promise<void>): Promise<Check> {
  try {
    await action();
    return { name };
  } catch (error) {
    return { name, problem: messageOf(error) };
  }
}

/** What a program said when it failed, or the message of an exception. */
function messageOf(error: unknown): string {
  const { stderr, stdout, message } = error as { readonly stderr?: string; readonly stdout?: string; readonly message: string };
  return [stdout, stderr].filter(text => text !== undefined && text !== '').join('\n') || message;
}
