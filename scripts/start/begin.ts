import { Trouble } from '../trouble.ts';
import type { Ending } from './ending.ts';
import { HELP, readOptions, type StartOptions } from './options.ts';

/** Starts as the command line says; what stands in the way is one line for people, a bug shows its stack. */
export async function begin(ending: Ending, start: (options: StartOptions) => Promise<void>): Promise<void> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) console.log(HELP);
    else await start(options);
  } catch (error) {
    if (ending.isAsked) return; // what breaks because the end was asked for is no news
    console.error(isExpected(error) ? error.message : error);
    ending.ask(1);
  }
}

function isExpected(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return (
    error instanceof Trouble ||
    ['DatabaseIsNewer', 'SettingsError'].includes((error as Error).constructor.name) ||
    code === 'EADDRINUSE'
  );
}
