import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommand } from './trouble.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What must be green before a change lands; `npm run fix` repairs what a machine can. */
await runCommand(async () => {
  const results = await Promise.all([
    check('lint', 'oxlint', '--quiet'),
    check('format', 'oxfmt', '--list-different', '.'),
    checkBuilt(),
  ]);
  return results.every(Boolean) ? 0 : 1;
});

/** The schema is read from what was built. */
async function checkBuilt(): Promise<boolean> {
  const isBuilt = await check('types', 'turbo', 'run', 'build', 'check', '--output-logs=errors-only');
  return isBuilt && check('schema', process.execPath, 'scripts/check-schema.ts');
}

/** Silent when green; a red one shows its own words. */
async function check(name: string, program: string, ...args: string[]): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.withResolvers<boolean>();
  child.on('exit', code => ended.resolve(code === 0)).on('error', () => ended.resolve(false));
  const [isGreen, ...output] = await Promise.all([ended.promise, text(child.stdout), text(child.stderr)]);
  if (!isGreen) console.error(output.join('').trim());
  console.log(`${name}: ${isGreen ? 'green' : 'RED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return isGreen;
}
