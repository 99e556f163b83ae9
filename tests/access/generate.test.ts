import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { TestPlatform } from '../platform.ts';
import { gatherAskers } from './askers.ts';
import { questionsAbout, type MutationQuestion } from './asks.ts';
import { Database } from './database.ts';
import { markFor, markOfOne } from './marking.ts';
import { makeSamples, restoreIdentity, restoreSessions } from './samples.ts';

test('generate', async () => {
  const t0 = performance.now();
  const log = (what: string) => process.stderr.write(`${what} ${Math.round(performance.now() - t0)}\n`);
  const platform = await TestPlatform.start();
  log('platform');
  const database = await Database.open(platform.adminUrl);
  const askers = await gatherAskers(platform, database);
  log('askers');
  const samples = await makeSamples(database, askers);
  log('samples');
  const questions = questionsAbout(samples);
  const all: Record<string, Record<string, string>> = {};
  for (const [code, asker] of askers) {
    const m = await markFor(asker, questions, platform);
    if (m.errors) log(`${code} ${JSON.stringify(m.errors)}`);
    all[code] = { ...m.marks };
  }
  log('marks');
  for (const [row, q] of Object.entries(questions)) {
    if (!('mutation' in q) || !q.isolate) continue;
    for (const [code, asker] of askers) {
      if (q.isolate === 'identity') await restoreIdentity(database, samples);
      all[code]![row] = await markOfOne(asker, q as MutationQuestion);
      if (q.isolate === 'sessions') await restoreSessions(database, samples);
    }
  }
  log('isolated');
  const codes = ['vis', 'wid', 'kS', 'kR', 'kA', 'kO', 'toR', 'toP', 'her', 'col', 'pl', 'plD', 'plX', 'plO', 'tl', 'hr', 'ed', 'as', 're', 'ad', 'adO', 'pm', 'co', 'bo', 'fi', 'ra', 'far'];
  const lines = Object.keys(questions).map(row => `| ${row.padEnd(45)} | ${codes.map(c => (all[c]![row] ?? '?').padEnd(3)).join(' | ')} |`);
  writeFileSync('/tmp/marks.txt', [`| ${''.padEnd(45)} | ${codes.map(c => c.padEnd(3)).join(' | ')} |`, ...lines].join('\n'));
  await database.close();
  await platform.stop();
}, 120_000);
