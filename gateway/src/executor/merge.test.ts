import { expect, test } from '@jest/globals';
import { copy, merge } from './merge.ts';
import { empty } from './own.ts';

test('a moment that stands in two places is the same moment in both, as is all that says more than its parts', () => {
  const startsAt = new Date('2026-03-01T07:00:00Z');
  const [first, second] = [empty(), empty()];
  merge(first, { startsAt, all: [startsAt] });
  merge(second, { startsAt, all: [startsAt] }, true);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  const place = new URL('https://naober.example/');
  expect(Object.values(copy({ startsAt, place }))).toEqual([startsAt, place]);
  expect(copy({ startsAt, place }).place).toBe(place);
});

test('names that every object has reach no other object', () => {
  const hostile = JSON.parse(
    '{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"inside":{"__proto__":{"c":3}}}',
  );
  for (const isShared of [true, false]) {
    const target = JSON.parse('{"inside":{"id":"x"}}');
    merge(target, hostile, isShared);
    merge(target, hostile, isShared);
  }
  const other = {} as Record<string, unknown>;
  expect([other['a'], other['b'], other['c'], Object.hasOwn(Object, 'b')]).toEqual([
    undefined,
    undefined,
    undefined,
    false,
  ]);
});
