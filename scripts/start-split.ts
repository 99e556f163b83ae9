import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { provisionDatabase } from '@naober/kit/database';
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import { subgraphs } from './compose-schema.ts';
import { sessionSecretOf } from './platform.ts';
import { startPostgres } from './postgres.ts';
import { checkPort } from './start/checks.ts';
import { seedIfEmpty } from './start/demo.ts';
import { Ending } from './start/ending.ts';
import { readOptions } from './start/options.ts';

/** The same platform with gateway and each subgraph as a process of its own, on one machine. */
const root = path.resolve(import.meta.dirname, '..');
const ending = new Ending();
const options = readOptions(process.argv.slice(2), process.env);

try {
  await checkPort(options.port);
  const adminUrl = options.databaseUrl ?? (await embedded());
  if (options.size !== 'none') await seedIfEmpty(adminUrl, options.size, options.seed);
  await startProcesses(adminUrl);
} catch (error) {
  if (!ending.isAsked) console.error(error);
  ending.ask(1);
}

async function embedded(): Promise<string> {
  const postgres = await startPostgres({ dataDir: options.dataDir, reset: options.reset, log: console.log });
  await ending.closesBy(postgres.stop);
  return postgres.url;
}

async function startProcesses(adminUrl: string): Promise<void> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const VIEWER_PUBLIC_KEY = await exportSPKI(publicKey);
  const listening = await Promise.all(
    subgraphs.map(async ({ name }) => {
      const environment = { DATABASE_URL: urls[name]!, VIEWER_PUBLIC_KEY, PORT: '0' };
      return [name, await startProcess(`subgraphs/${name}/dist/src/main.js`, environment)] as const;
    }),
  );
  const url = await startProcess('gateway/dist/src/main.js', {
    SUPERGRAPH: path.join(root, 'schema/supergraph.graphql'),
    SUBGRAPHS: JSON.stringify(Object.fromEntries(listening)),
    VIEWER_PRIVATE_KEY: await exportPKCS8(privateKey),
    SESSION_SECRET: Buffer.from(sessionSecretOf(adminUrl)).toString('base64url'),
    NAOBER_DEMO: '1',
    PORTAL: path.join(root, 'web/dist'),
    PORT: String(options.port),
  });
  console.log(`\n  Naober is ready in ${subgraphs.length + 1} processes: ${url}/   Ctrl-C stops it.\n`);
}

/** Starts one part and waits until it says where it listens; a part that ends takes the others with it. */
async function startProcess(file: string, environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [path.join(root, file)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', () => ending.ask(1));
  await ending.closesBy(() => endOf(child));
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    console.log(line);
    const address = / listens on (\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error(`${file} ended before it listened.`);
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
