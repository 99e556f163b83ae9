import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** A command behind the bootstrap, on a database: exit code, and what it printed. */
export async function runCommand(
  databaseUrl: string,
  folder: string,
  script: string,
  ...args: string[]
): Promise<{ code: number; out: string[] }> {
  const child = spawn(process.execPath, [path.resolve(`scripts/${script}.ts`), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number, out: (printed + complained).trim().split('\n') };
}
