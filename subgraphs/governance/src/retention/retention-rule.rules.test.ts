import { expect, test } from '@jest/globals';
import { rulesAhead, type RuleFacts } from './retention-rule.rules.ts';

const rule = (record: string, over: Partial<RuleFacts> = {}): RuleFacts => ({
  record,
  days: 7,
  validFrom: '2026-01-01',
  validUntil: null,
  source: 'Naober',
  ...over,
});

test.each([
  ['without an end', null, 1],
  ['on its last day', '2026-03-10', 1],
  ['the day after its last', '2026-03-09', 0],
])('a rule %s', (_when, validUntil, shown) => {
  expect(rulesAhead([rule('A', { validUntil })], '2026-03-10')).toHaveLength(shown);
});

test('a rule that is to come is told as well', () => {
  expect(rulesAhead([rule('A', { validFrom: '2026-03-11' })], '2026-03-10')).toHaveLength(1);
});

test('rules come by record and first day; what is alike comes once', () => {
  const [b, later, a] = [rule('B'), rule('A', { validFrom: '2026-06-01' }), rule('A', { validUntil: '2026-05-31' })];
  const stricter = rule('B', { days: 3, source: 'a neighbour' });
  expect(rulesAhead([b, later, a, rule('B'), stricter], '2026-03-10')).toEqual([a, later, b, stricter]);
});
