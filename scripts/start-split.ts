import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gatewayTables } from '@naober/gateway/store';
import { provisionDatabase, provisionStore } from '@naober/kit/database';
import { subgraphs } from './compose-schema.ts';
import { begin } from './start/begin.ts';
import { checkPort, freePort } from './start/checks.ts';
import { seedIfEmpty } from './start/demo.ts';
import { mailFolder } from './start/demo-mail.ts';
import { Ending } from './start/ending.ts';
import { openDatabase } from './start/open-database.ts';
import { Trouble } from './trouble.ts';

/** The same platform with gateway and each subgraph as a process of its own, on one machine. */
const root = path.resolve(import.meta.dirname, '..');
const ending = new Ending();
await begin(ending, async options => {
  await checkPort(options.port);
  const mail = mailFolder(options.dataDir, process.env);
  if (mail) process.env['MAIL_FOLDER'] = mail;
  const adminUrl = await openDatabase(options, ending);
  if (options.size !== 'none') await seedIfEmpty(adminUrl, options.size, options.seed);
  await startProcesses(adminUrl, options.port);
});

async function startProcesses(adminUrl: string, port: number): Promise<void> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const gatewayUrl = await provisionStore(adminUrl, 'gateway', gatewayTables);
  // The subgraphs must know where the gateway publishes its keys before it is there.
  const PORT = String(port === 0 ? await freePort() : port);
  const VIEWER_KEYS_URL = `http://${hostInside()}:${PORT}/.well-known/viewer-keys.json`;
  process.env['PORTAL_URL'] ??= process.env['PUBLIC_URL'] ?? `http://localhost:${PORT}`;
  const listening = await Promise.all(
    subgraphs.map(async ({ name }) => {
      const environment = { DATABASE_URL: urls[name]!, VIEWER_KEYS_URL, PORT: '0' };
      return [name, await startProcess(`subgraphs/${name}/dist/src/main.js`, environment)] as const;
    }),
  );
  const url = await startProcess('gateway/dist/src/main.js', {
    SUPERGRAPH: path.join(root, 'schema/supergraph.graphql'),
    SUBGRAPHS: JSON.stringify(Object.fromEntries(listening)),
    DATABASE_URL: gatewayUrl,
    NAOBER_DEMO: '1',
    PORTAL: path.join(root, 'web/dist'),
    PORT,
  });
  console.log(`\n  Naober is ready in ${subgraphs.length + 1} processes: ${url}/   Ctrl-C stops it.\n`);
}

/** Where this machine reaches a gateway that listens at `HOST`. */
function hostInside(): string {
  const host = process.env['HOST'] ?? '127.0.0.1';
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Starts one part and waits until it says where it listens; a part that ends takes the others with it. */
async function startProcess(file: string, environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [path.join(root, file)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'], // by the last one the part knows that we live
  });
  child.once('exit', () => ending.isAsked || ending.ask(1));
  await ending.closesBy(() => endOf(child));
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // Read to the end, also once the address is known: a part whose log nobody reads stands still.
  const lines = createInterface({ input: child.stdout! }).on('line', line => {
    console.log(line);
    const address = / listens on (\S+)$/.exec(line)?.[1];
    if (address) resolve(address);
  });
  lines.once('close', () => reject(new Trouble(`${file} ended before it listened.`)));
  return promise;
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
