import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { peersFolder } from '../bench/gateway/peers.ts';
import { freePort } from '../start/checks.ts';
import { Trouble } from '../trouble.ts';

const program = path.join(peersFolder, 'node_modules/@graphql-hive/gateway/dist/bin.js');

/** Hive Gateway, as it comes, with this supergraph. */
export async function startHive(supergraph: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const args = ['supergraph', supergraph, '--host=127.0.0.1', `--port=${port}`, '--fork=1'];
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore', cwd: path.dirname(supergraph) });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (await isUp(url)) return { url, stop };
    await sleep(100);
  }
  if (child.exitCode === null) await stop();
  throw new Trouble('Hive Gateway does not start with our supergraph.');
}

const isUp = (url: string): Promise<boolean> =>
  fetch(`${url}?query=%7B__typename%7D`, { headers: { accept: 'application/json' } }).then(
    ({ ok }) => ok,
    () => false,
  );
