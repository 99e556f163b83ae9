import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { ruleBook } from './rule-book.rules.ts';

const source = new URL('../', import.meta.url);
const text = (pattern: string) =>
  globSync(pattern, { cwd: source.pathname })
    .map(file => readFileSync(new URL(file, source), 'utf8'))
    .join('\n');
const tests = text('**/*.test.ts');
const readme = readFileSync(new URL('../README.md', source), 'utf8');

test.each(Object.entries(ruleBook))(
  '%s is named in a test and in the table of rules, with its rule',
  (code, { ruleId }) => {
    expect(tests).toContain(code);
    expect(readme).toMatch(new RegExp(`^\\| ${ruleId} \\|.*\`${code}\``, 'm'));
  },
);

test('every rule of working time has its row, also those that say nothing yet', () => {
  const rows = [...readme.matchAll(/^\| (WT-\d+) \|/gm)].map(([, id]) => id);
  expect([...new Set(rows)]).toEqual(Array.from({ length: 23 }, (_, at) => `WT-${at + 1}`));
});
