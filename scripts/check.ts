import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { runCommand } from './trouble.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What must be green before a change lands; `npm run fix` repairs what a machine can. */
const CHECKS: Record<string, string[]> = {
  lint: ['oxlint', '--quiet'],
  format: ['oxfmt', '--list-different', '.'],
  types: ['turbo', 'run', 'build', 'check', '--output-logs=errors-only'],
};

await runCommand(async () => {
  const results = await Promise.all(Object.entries(CHECKS).map(([name, words]) => check(name, words)));
  return results.every(Boolean) ? 0 : 1;
});

/** Silent when green; a red one shows its own words. */
async function check(name: string, [program = '', ...args]: string[]): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.withResolvers<boolean>();
  child.on('exit', code => ended.resolve(code === 0)).on('error', () => ended.resolve(false));
  const [isGreen, ...output] = await Promise.all([ended.promise, text(child.stdout), text(child.stderr)]);
  if (!isGreen) console.error(output.join('').trim());
  console.log(`${name}: ${isGreen ? 'green' : 'RED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return isGreen;
}
