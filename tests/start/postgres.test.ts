import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type PostgresOptions, type RunningPostgres, startPostgres } from '@naober/scripts/postgres';
import { isAlive } from '@naober/scripts/postgres/processes';
import pg from 'pg';

const holderScript = path.resolve('tests/start/postgres-holder.ts');
let dataDir: string;
const running: RunningPostgres[] = [];
const holders: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'naober-postgres-test-'));
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  for (const postgres of running.splice(0)) await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: PostgresOptions = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, ...options });
  running.push(postgres);
  return postgres;
}

/** Another process that holds the data folder. */
async function hold(): Promise<{ holder: ChildProcess; url: string; pid: number }> {
  const holder = spawn(process.execPath, [holderScript, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(holder);
  const [line] = (await once(holder.stdout!, 'data')) as [Buffer];
  const [url, pid] = line.toString().trim().split(' ');
  return { holder, url: url!, pid: Number(pid) };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('what was committed survives a kill -9, and the next start follows at once', async () => {
  const { holder, url } = await hold();
  await query(url, 'create table shift (id int); insert into shift values (1), (2)');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const { url: again } = await start();
  expect(await query(again, 'select id from shift order by id')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('what was committed survives a kill -9 of PostgreSQL itself too', async () => {
  const { holder, url, pid } = await hold();
  await query(url, 'create table shift (id int); insert into shift values (7)');
  process.kill(pid, 'SIGKILL');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const { url: again } = await start();
  expect(await query(again, 'select id from shift')).toEqual([{ id: 7 }]);
});

test('PostgreSQL ends with a process that was killed', async () => {
  const { holder, pid } = await hold();
  holder.kill('SIGKILL');
  for (let waited = 0; waited < 5000 && isAlive(pid); waited += 50) await sleep(50);
  expect(isAlive(pid)).toBe(false);
});

test('a data folder in use names the process that has it', async () => {
  const { holder } = await hold();
  await expect(start()).rejects.toThrow(`The data folder ${dataDir} is in use by process ${holder.pid}.`);
});

test('a data folder that cannot be made is refused at once, where Node itself would try for ever', async () => {
  await expect(startPostgres({ dataDir: '/proc/naober/data' })).rejects.toThrow(
    'The data folder /proc/naober cannot be made (ENOENT).',
  );
});

test('a data folder of another PostgreSQL is refused, and --reset begins anew', async () => {
  mkdirSync(path.join(dataDir, 'postgres'), { mode: 0o700 });
  writeFileSync(path.join(dataDir, 'postgres/PG_VERSION'), '14\n');
  await expect(start()).rejects.toThrow(/is of PostgreSQL 14, this is 18/);
  const { url } = await start({ reset: true });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('what is no database is refused and kept, --reset or not', async () => {
  mkdirSync(path.join(dataDir, 'postgres'));
  writeFileSync(path.join(dataDir, 'postgres/notes.txt'), 'mine');
  await expect(start({ reset: true })).rejects.toThrow('postgres holds something else than a database');
  expect(existsSync(path.join(dataDir, 'postgres/notes.txt'))).toBe(true);
});

test('a folder that was half made by a killed process is made again', async () => {
  mkdirSync(path.join(dataDir, 'new.999999999/postgres/base'), { recursive: true });
  const { url } = await start();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(path.join(dataDir, 'new.999999999'))).toBe(false);
});

test('a lock file whose number now belongs to another program does not hinder', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n`);
  const { url } = await start();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a stopped PostgreSQL keeps its port; a taken port is given up for a free one', async () => {
  const first = await start();
  await first.stop();
  const second = await start();
  expect(second.port).toBe(first.port);
  await second.stop();
  const server = createServer().listen(first.port, '127.0.0.1');
  await once(server, 'listening');
  const third = await start();
  expect(third.port).not.toBe(first.port);
  server.close();
});

test('without a data folder everything is gone after the stop', async () => {
  const postgres = await startPostgres({ throwaway: true });
  await postgres.stop();
  expect(isAlive(postgres.pid)).toBe(false);
  expect(existsSync(postgres.dataDir)).toBe(false);
});
