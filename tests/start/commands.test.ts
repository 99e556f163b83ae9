import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@naober/kit/testing/database';
import { subgraphs } from '@naober/scripts/compose-schema';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import pg from 'pg';
import { runCommand } from './run-command.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'naober-commands-test-'));
  database = await testDatabase(subgraphs, {
    name: 'small demo',
    run: adminUrl => seedDatabase({ adminUrl, size: 'small' }),
  });
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const run = (script: string, ...args: string[]) => runCommand(database.adminUrl, folder, script, ...args);

async function count(table: string): Promise<number> {
  const client = new pg.Client(database.adminUrl);
  await client.connect();
  const { rows } = await client.query(`select count(*)::int as count from ${table}`);
  await client.end();
  return rows[0].count;
}

describe('import:roster', () => {
  const rows = [
    'Dienstnummer;Afdeling;Locatie;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden',
    `C1;Operatiekamer;Van Swietenplein 1, Groningen;Operatieassistent;${new Date().getFullYear() + 1}-03-02;07:30;16:00;30;1;;`,
    'C2;Operatiekamer;Van Swietenplein 1, Groningen;Operatieassistent;31-11-2027;07:30;16:00;30;1;;',
  ];

  test('good rows become shifts once, bad rows are named by line and column', async () => {
    writeFileSync(path.join(folder, 'roster.csv'), rows.join('\r\n'));
    const badRow = 'line 3, Datum: NOT_A_DATE (31-11-2027)';
    expect(await run('import-roster', 'roster.csv', '--member', 'martini')).toEqual({
      code: 2,
      out: [badRow, '1 created, 0 updated, 0 unchanged, 1 rejected'],
    });
    expect(await run('import-roster', 'roster.csv', '--member', 'martini')).toEqual({
      code: 2,
      out: [badRow, '0 created, 0 updated, 1 unchanged, 1 rejected'],
    });
  });

  test.each([
    [['nowhere.csv', '--member', 'martini'], 'nowhere.csv cannot be read.'],
    [['roster.csv', '--member', 'nobody'], 'There is no member nobody.'],
    [['roster.csv', '--membre', 'martini'], "Unknown option '--membre'; see --help"],
  ])('%j is answered by one clear line', async (args, line) => {
    writeFileSync(path.join(folder, 'roster.csv'), rows.join('\r\n'));
    expect(await run('import-roster', ...args)).toEqual({ code: 1, out: [line] });
  });
});

describe('events', () => {
  test('without dead letters it says so', async () => {
    expect(await run('events', 'dead')).toEqual({ code: 0, out: ['Nothing failed for good.'] });
  });

  test('every record of a topic is published again', async () => {
    const records = await count('governance.profession');
    expect(await run('events', 'republish', 'governance.profession')).toEqual({
      code: 0,
      out: [`${records} published again.`],
    });
  });

  test.each([
    [['republish', 'learning.nothing'], /^The topics are governance\.\S+, .*learning\.epa-entrustment/],
    [['replay', 'nothing'], /^No subgraph has the queue nothing; /],
    [['revive'], /^npm run events -- COMMAND/],
    [['--ded'], /^Unknown option '--ded'; see --help$/],
  ])('%j is answered by what may be asked', async (args, line) => {
    const { code, out } = await run('events', ...args);
    expect([code, out[0]]).toEqual([1, expect.stringMatching(line)]);
  });
});
