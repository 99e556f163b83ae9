import { expect, test } from '@jest/globals';
import { EntrustmentLevel } from '../epa-entrustment/entrustment-level.rules.ts';
import { independentEpas, missingEpas, type AskedEpa } from './epa-passport.rules.ts';

const today = '2026-03-10';
const asked = (over: Partial<AskedEpa> = {}): AskedEpa => ({
  epaId: 'OA-1',
  isCore: true,
  employment: { startsOn: '2020-01-01', endsOn: null },
  set: { validFrom: '2020-01-01', validUntil: null },
  ...over,
});

test.each<[string, AskedEpa[], string[], string[]]>([
  ['a core EPA that she does not hold is missing', [asked()], [], ['OA-1']],
  ['one that she does independently is not', [asked()], ['OA-1'], []],
  ['one that is not core is not', [asked({ isCore: false })], [], []],
  ['one of a set that ends today is', [asked({ set: { validFrom: '2020-01-01', validUntil: today } })], [], ['OA-1']],
  [
    'one of a set that ended yesterday is not',
    [asked({ set: { validFrom: '2020-01-01', validUntil: '2026-03-09' } })],
    [],
    [],
  ],
  ['one of a set that begins tomorrow is not', [asked({ set: { validFrom: '2026-03-11', validUntil: null } })], [], []],
  [
    'one of an employment that ends today is',
    [asked({ employment: { startsOn: '2020-01-01', endsOn: today } })],
    [],
    ['OA-1'],
  ],
  [
    'one of an employment that ended yesterday is not',
    [asked({ employment: { startsOn: '2020-01-01', endsOn: '2026-03-09' } })],
    [],
    [],
  ],
  [
    'one that two of her professions ask is missing once',
    [asked(), asked({ epaId: 'OA-2' }), asked()],
    [],
    ['OA-1', 'OA-2'],
  ],
])('%s', (_sentence, all, independent, missing) => {
  expect(missingEpas(all, new Set(independent), today)).toEqual(missing);
});

test('level 3 is not independent, level 4 is', () => {
  const held = [
    { epaId: 'OA-1', level: EntrustmentLevel.L3 },
    { epaId: 'OA-2', level: EntrustmentLevel.L4 },
  ];
  expect(independentEpas(held)).toEqual(new Set(['OA-2']));
});
