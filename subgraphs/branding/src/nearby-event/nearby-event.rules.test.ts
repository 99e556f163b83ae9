import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distanceKm, mainEmployment } from './nearby-event.rules.ts';

const groningen = { latitude: 53.2217, longitude: 6.5756 };
const scheemda = { latitude: 53.1711, longitude: 6.9714 };

test.each([
  ['the same place', groningen, groningen, 0],
  ['Groningen to Scheemda', groningen, scheemda, 27],
  ['one degree along the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111],
  ['across the date line', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111],
  ['half around the earth', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20015],
])('%s', (_, from, to, expected) => {
  expect(distanceKm(from, to)).toBe(expected);
});

const aLocation = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('there and back is as far, and never further than half around the earth', () => {
  fc.assert(
    fc.property(aLocation, aLocation, (from, to) => {
      const there = distanceKm(from, to);
      return there === distanceKm(to, from) && there >= 0 && there <= 20015;
    }),
  );
});

const today = '2026-01-15';
type Employments = Parameters<typeof mainEmployment>[0];
const lasting = { id: 'b', startsOn: '2020-05-01', endsOn: null };

test.each<[string, Employments, string | null]>([
  ['none', [], null],
  ['begun today', [{ id: 'a', startsOn: today, endsOn: null }], 'a'],
  ['begins tomorrow', [{ id: 'a', startsOn: '2026-01-16', endsOn: null }], null],
  ['its last day is today', [{ id: 'a', startsOn: '2020-01-01', endsOn: today }], 'a'],
  ['ended yesterday', [{ id: 'a', startsOn: '2020-01-01', endsOn: '2026-01-14' }], null],
  ['of two, the one that began first', [lasting, { id: 'a', startsOn: '2020-05-02', endsOn: null }], 'b'],
  ['of two, the other order', [{ id: 'a', startsOn: '2020-05-02', endsOn: null }, lasting], 'b'],
  ['of two that began together, the lower id', [lasting, { ...lasting, id: 'a' }], 'a'],
])('main employment: %s', (_, employments, expected) => {
  expect(mainEmployment(employments, today)?.id ?? null).toBe(expected);
});
