import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import { materialChanges, type MaterialShift } from './material-change.rules.ts';

const shift: MaterialShift = {
  startsAt: instant('2026-06-08T07:30+02:00'),
  endsAt: instant('2026-06-08T16:00+02:00'),
  breakMinutes: 30,
  departmentId: 'ok',
  kind: 'REGULAR',
  professionId: 'OA',
  requiredEpas: [
    { epaId: 'OA-1', minimumLevel: 4 },
    { epaId: 'OA-2', minimumLevel: 3 },
  ],
  requiredEpaSetId: null,
  requiredCredentials: ['BIG_REGISTRATION', 'CONDUCT_CERTIFICATE'],
  otherRequirements: ['rijbewijs'],
  isLearning: false,
  supervisorId: null,
  requirementSetId: null,
};

test.each<[string, Partial<MaterialShift>, string[]]>([
  ['nothing', {}, []],
  ['a minute later', { startsAt: instant('2026-06-08T07:31+02:00') }, ['TIME']],
  ['the same moment by another clock', { startsAt: instant('2026-06-08T05:30Z') }, []],
  ['an end a minute later', { endsAt: instant('2026-06-08T16:01+02:00') }, ['TIME']],
  ['another break', { breakMinutes: 45 }, ['BREAK']],
  ['another department', { departmentId: 'ic' }, ['DEPARTMENT']],
  ['another kind', { kind: 'STANDBY' }, ['KIND']],
  ['another profession', { professionId: 'AM' }, ['REQUIREMENTS']],
  ['a higher level', { requiredEpas: [{ epaId: 'OA-1', minimumLevel: 5 }] }, ['REQUIREMENTS']],
  ['the same EPAs in another order', { requiredEpas: shift.requiredEpas.toReversed() }, []],
  ['a whole set', { requiredEpaSetId: 'set' }, ['REQUIREMENTS']],
  ['a credential less', { requiredCredentials: ['BIG_REGISTRATION'] }, ['REQUIREMENTS']],
  ['the same credentials in another order', { requiredCredentials: shift.requiredCredentials.toReversed() }, []],
  ['other words', { otherRequirements: ['rijbewijs B'] }, ['REQUIREMENTS']],
  ['another requirement set', { requirementSetId: 'set' }, ['REQUIREMENTS']],
  ['another supervisor', { supervisorId: 'her' }, []],
  ['a learning place', { isLearning: true }, ['REQUIREMENTS']],
  ['two parts at once', { breakMinutes: 0, kind: 'STANDBY' }, ['BREAK', 'KIND']],
])('%s', (_, over, expected) => expect(materialChanges(shift, { ...shift, ...over })).toEqual(expected));
