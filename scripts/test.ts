import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { needBrowser } from './browser.ts';
import { whenBootstrapIsGone } from './life-line.ts';
import { needPooler } from './pooler.ts';
import { runCommand } from './trouble.ts';

const root = path.resolve(import.meta.dirname, '..');

await runCommand(async () => {
  const args = process.argv.slice(2);
  const isWholeSuite = args.every(arg => arg.startsWith('-'));
  const asksFor = (word: string) => isWholeSuite || args.some(arg => arg.includes(word));
  if (asksFor('browser')) needBrowser();
  if (asksFor('row-security')) needPooler();
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-test-'));
  const result = path.join(folder, 'result.json');
  const exitCode = await runJest([...args, '--json', `--outputFile=${result}`]);
  console.log(summaryOf(result));
  rmSync(folder, { recursive: true });
  return exitCode;
});

async function runJest(args: string[]): Promise<number> {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, '--config', path.join(root, 'tests/jest.config.mjs'), ...args], {
    cwd: root,
    stdio: ['inherit', 'ignore', 'inherit'], // Jest reports on stderr; its stdout only names the result file.
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  whenBootstrapIsGone(() => child.kill('SIGTERM'));
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  return exitCode ?? 1;
}

/** The last line of every run; a file that could not even be loaded counts as one failure. */
function summaryOf(result: string): string {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = readResult(result);
  return `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`;
}

function readResult(result: string) {
  try {
    return JSON.parse(readFileSync(result, 'utf8')) as Record<
      'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites',
      number
    >;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }; // Broken off, or no test fits.
  }
}
