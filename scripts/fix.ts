import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from './trouble.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Repairs what a machine can; what is left, `npm run check` tells. */
await runCommand(async () => {
  const lint = spawnSync('oxlint', ['--fix', '--quiet'], { cwd: root, stdio: 'inherit' });
  const format = spawnSync('oxfmt', ['.'], { cwd: root, stdio: 'inherit' });
  return lint.status || format.status || 0;
});
