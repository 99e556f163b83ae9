import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Answering } from '@naober/gateway/testing/answering';
import { expect, test } from '@jest/globals';

test('npm start sends traces of what it does to where the environment says', async () => {
  const collector = await Answering.start(({ response }) => void response.end('{}'));
  const dataDir = mkdtempSync(path.join(tmpdir(), 'naober-start-test-'));
  const args = [path.resolve('scripts/start.ts'), '--data-dir', dataDir, '--size', 'none', '--port', '0'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /graph +(\S+)/.exec(line)?.[1];
    if (!url) continue;
    // Nobody may ask this; who asks is found out all the same.
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ me { id } }"}',
    });
    child.kill('SIGTERM');
  }
  expect((await ended)[0]).toBe(0);
  await collector.stop();
  rmSync(dataDir, { recursive: true, force: true });
  const sent = collector.asked.map(({ body }) => body).join('\n');
  for (const word of ['naober-platform', 'ask governance', '"sql"']) expect(sent).toContain(word);
}, 60_000);
