import { accessSync, constants } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every program that we start finds in its environment: the project's own Node and tools first. */
export const environment = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  NAOBER_BEGUN: String(Date.now()),
};
if (!environment.HOME) delete environment.HOME; // Empty is not unset: npm would put its cache into the clone.
// A user without a home of its own has no place for npm's cache either.
if (!isWritable(homedir())) environment.npm_config_cache = path.join(tmpdir(), `naober-npm-${userInfo().uid}`);

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
