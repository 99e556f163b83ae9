/** Something the person at the keyboard can act on: commands print its message as one line, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** Runs a command's main function; what goes wrong ends it with one line for trouble, a stack for a bug. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(lineOf(error) ?? error);
    process.exitCode = 1;
  }
}

/** What the reader can act on; undefined for a bug. */
function lineOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Trouble || error.constructor.name === 'DatabaseIsNewer') return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS') ? `${error.message.split('. ')[0]}; see --help` : undefined;
}
