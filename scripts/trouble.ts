/** Something the person at the keyboard can act on: commands print its message as one line, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** Runs a command's main function; what goes wrong ends it with one line for trouble, a stack for a bug. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
