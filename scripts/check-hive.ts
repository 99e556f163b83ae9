import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Identity } from '@naober/gateway/identity';
import { inProcess } from '@naober/gateway/transport';
import { provisionDatabase } from '@naober/kit/database';
import pg from 'pg';
import { pino } from 'pino';
import { portalQueries } from './bench/documents.ts';
import { installPeers } from './bench/gateway/install-peers.ts';
import { subgraphs } from './compose-schema.ts';
import { signInAs } from './demo-sign-in.ts';
import { comparePages, type Ask, type Answered } from './hive/compare-pages.ts';
import { startHive } from './hive/start-hive.ts';
import { serveSigned } from './hive/signed-subgraphs.ts';
import { startPlatform, type Platform } from './platform.ts';
import { startPostgres } from './postgres.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { runCommand } from './trouble.ts';

/** Whose pages are compared: a professional, and a planner who sees those of others. */
const people = ['femke-hoekstra', 'esra-yilmaz'] as const;

/** Our own supergraph must be nobody's but the standard's: another gateway gives the same answers from it. */
await runCommand(async () => {
  await installPeers();
  const postgres = await startPostgres({ throwaway: true });
  try {
    await provisionDatabase(postgres.url, subgraphs);
    await seedDatabase({ adminUrl: postgres.url, size: 'small' });
    const platform = await startPlatform({
      adminUrl: postgres.url,
      port: 0,
      isDemo: true,
      visitorsRun: 'any',
      log: pino({ level: 'fatal' }),
    });
    return await compareWithHive(platform, postgres.url).finally(() => platform.stop());
  } finally {
    await postgres.stop();
  }
});

async function compareWithHive(platform: Platform, adminUrl: string): Promise<number> {
  const identity = new Identity(inProcess(platform.subgraphs), 'noord');
  const asker = { viewer: await identity.viewerOf(null) };
  const signed = await serveSigned(platform.subgraphs, asker);
  const folder = await mkdtemp(path.join(tmpdir(), 'naober-hive-'));
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const value = async (sql: string, values: readonly unknown[] = []) =>
    (await client.query({ text: sql, values: [...values], rowMode: 'array' })).rows[0]![0] as string;
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, await supergraphAt(signed.urls));
  const hive = await startHive(file);
  try {
    let wrong = 0;
    for (const slug of [null, ...people]) {
      const cookie = slug === null ? '' : await signInAs(platform.url, slug);
      const [, secret = ''] = /naober-session=([^;]*)/.exec(cookie) ?? [];
      asker.viewer = await identity.viewerOf(slug === null ? null : { kind: 'session', secret });
      const differences = await comparePages(asking(`${platform.url}/graphql`, cookie), asking(hive.url, ''), value);
      for (const { page, where } of differences) console.error(`${slug ?? 'a visitor'}, ${page}: ${where}`);
      wrong += differences.length;
    }
    const asked = `${portalQueries().length} documents for ${people.length + 1} people`;
    console.log(
      `Hive Gateway, asked ${asked}, answers ${wrong === 0 ? 'as ours does' : `${wrong} of them otherwise`}.`,
    );
    return wrong === 0 ? 0 : 1;
  } finally {
    await hive.stop();
    await client.end();
    await signed.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Our supergraph as it is committed, but for where the subgraphs are. */
async function supergraphAt(urls: Readonly<Record<string, string>>): Promise<string> {
  const sdl = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
  return sdl.replaceAll(/http:\/\/(\w+)\.invalid\/graphql/g, (_, name: string) => urls[name]!);
}

function asking(url: string, cookie: string): Ask {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
  return async (query, variables) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answered;
  };
}
