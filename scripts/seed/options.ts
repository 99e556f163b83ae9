import { parseArgs } from 'node:util';
import { Trouble } from '../trouble.ts';
import { defaultDataDir } from '../use-database.ts';
import { type SizeName, sizeOf } from './demo.ts';

export const help = `npm run seed -- [options]

Fills a database with the demo: two regions, their members, people, shifts and events around today.

  --size SIZE          small, base (5,000 people, 50,000 shifts) or large (100,000 people, 1,000,000 shifts)   (small)
  --seed N             another number makes other people and shifts                                          (1)
  --reset              removes what the database holds first
  --database-url URL   a role that may create schemas; left out: DATABASE_URL, or the one of npm start
  --data-dir DIR       folder of the embedded PostgreSQL, running or not                                     (.data)
  --help               this text`;

export interface Options {
  readonly size: SizeName;
  readonly seed: number;
  readonly reset: boolean;
  readonly help: boolean;
  /** Another server than the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** @throws Trouble for an unknown option or a value out of range */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): Options {
  const { size, seed, reset, help: asked, 'database-url': given, 'data-dir': dataDir } = parse(args);
  sizeOf(size);
  if (!/^\d{1,9}$/.test(seed)) throw new Trouble(`--seed is a whole number of at most nine digits, not ${seed}.`);
  return {
    size: size as SizeName,
    seed: Number(seed),
    reset,
    help: asked,
    databaseUrl: given ?? environment['DATABASE_URL'],
    dataDir,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: args[0] === '--' ? args.slice(1) : args,
      options: {
        size: { type: 'string', default: 'small' },
        seed: { type: 'string', default: '1' },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        'database-url': { type: 'string' },
        'data-dir': { type: 'string', default: defaultDataDir },
      },
    }).values;
  } catch (error) {
    throw new Trouble(`${(error as Error).message.split('. ')[0]}; see --help`);
  }
}
