import { expect, test } from '@jest/globals';
import { facts } from '../../testing/facts.ts';
import { epaFindings } from './competence.rules.ts';

const held = (...levels: [string, number][]) => ({
  entrustments: levels.map(([epaId, level]) => ({ epaId, level, validUntil: null })),
});
/** A shift that asks a set of two core EPAs in full, and besides what `named` says. */
const missing = (person: object, named: { epaId: string; minimumLevel: number }[] = []) =>
  epaFindings({
    ...facts({ shift: { requiredEpaSetId: 'set', requiredEpas: named }, person }),
    coreEpaIds: ['OA-1', 'OA-2'],
  }).flatMap(({ code, missingEpas }) => [
    code,
    ...missingEpas.map(({ epaId, requiredLevel, heldLevel }) => `${epaId} ${requiredLevel} ${heldLevel}`),
  ]);

test.each<[string, object, string[]]>([
  ['every core EPA at level 4', held(['OA-1', 4], ['OA-2', 4]), []],
  ['one at level 3', held(['OA-1', 4], ['OA-2', 3]), ['EPA_MISSING', 'OA-2 4 3']],
  ['one alone', held(['OA-1', 5]), ['EPA_MISSING', 'OA-2 4 null']],
])('a full set with %s', (_, person, expected) => expect(missing(person)).toEqual(expected));

test('an EPA of the set that is named at a higher level is asked at that one, at a lower one at 4', () => {
  const both = held(['OA-1', 4], ['OA-2', 4]);
  expect(missing(both, [{ epaId: 'OA-1', minimumLevel: 5 }])).toEqual(['EPA_MISSING', 'OA-1 5 4']);
  expect(missing(held(['OA-1', 3], ['OA-2', 4]), [{ epaId: 'OA-1', minimumLevel: 2 }])).toEqual([
    'EPA_MISSING',
    'OA-1 4 3',
  ]);
});

test('a set that is not known here proves nothing, whatever she holds', () => {
  const asked = facts({ shift: { requiredEpaSetId: 'set', requiredEpas: [] } });
  expect(epaFindings(asked)).toMatchObject([{ code: 'EPA_UNKNOWN', enforcement: 'GATE', isUnknown: true }]);
});
