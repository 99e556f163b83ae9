import { expect, test } from '@jest/globals';
import { distanceKm, isWithin } from './distance.rules.ts';

const groningen = { latitude: 53.2194, longitude: 6.5665 };
const assen = { latitude: 52.9929, longitude: 6.5642 };

test('whole kilometres as the crow flies, the same both ways', () => {
  expect([distanceKm(groningen, assen), distanceKm(assen, groningen), distanceKm(assen, assen)]).toEqual([25, 25, 0]);
  expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBe(20015);
});

test('the last kilometre counts; what is not known is not near', () => {
  const within = (kilometres: number) => isWithin({ ...groningen, kilometres }, assen);
  expect([within(24), within(25)]).toEqual([false, true]);
  expect(distanceKm(groningen, { latitude: null, longitude: 6.5 })).toBeNull();
  expect(isWithin({ ...groningen, kilometres: 99_999 }, { latitude: 53, longitude: null })).toBe(false);
});
