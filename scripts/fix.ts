import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from './trouble.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Repairs what a machine can; what is left, `npm run check` tells. */
await runCommand(async () => {
  const results = [
    run('oxlint', '--fix', '--quiet'),
    run('oxfmt', '.'),
    run(process.execPath, 'scripts/bootstrap.mjs', 'compose'),
  ];
  return results.every(status => status === 0) ? 0 : 1;
});

function run(program: string, ...args: string[]): number | null {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status;
}
