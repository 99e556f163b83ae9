import path from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble } from '../trouble.ts';

export const HELP = `npm start -- [options]

  --port N         port of the portal and the graph; 0 takes a free one   (4000)
  --data-dir DIR   folder of the embedded PostgreSQL                       (.data)
  --reset          begin anew: what the data folder holds is gone
  --size SIZE      demo data of an empty database: none, small, base, large (small; none where
                   NODE_ENV is production)
  --seed N         another number makes other demo data                   (1)
  --help           this text

DATABASE_URL names another PostgreSQL (15–18) instead of the embedded one.`;

const SIZES = ['none', 'small', 'base', 'large'] as const;

export interface StartOptions {
  port: number;
  dataDir: string;
  reset: boolean;
  size: (typeof SIZES)[number];
  seed: number;
  help: boolean;
  /** Another server than the embedded one. */
  databaseUrl: string | undefined;
}

/** @throws Trouble for an unknown option or a value out of range */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { port, size: given, seed, reset, help, 'data-dir': dataDir } = parse(args);
  const size = given ?? (environment['NODE_ENV'] === 'production' ? 'none' : 'small');
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  if (reset && databaseUrl)
    throw new Trouble('--reset clears only the embedded database, and DATABASE_URL names another.');
  const chosen = SIZES.find(each => each === size);
  if (!chosen) throw new Trouble(`--size is one of ${SIZES.join(', ')}, not ${size}.`);
  const whole = { port: wholeNumber('port', port, 65_535), seed: wholeNumber('seed', seed, 2 ** 32 - 1) };
  return { ...whole, size: chosen, reset, help, databaseUrl, dataDir: path.resolve(dataDir) };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4000' },
        'data-dir': { type: 'string', default: path.join(import.meta.dirname, '../../.data') },
        reset: { type: 'boolean', default: false },
        size: { type: 'string' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Trouble(`${(error as Error).message.split('. ')[0]}; see npm start -- --help`);
  }
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value <= max) return value;
  throw new Trouble(`--${name} is a whole number from 0 to ${max}, not ${text}.`);
}
