import { describe, expect, it } from '@jest/globals';
import type { PlanShiftFragment } from '../generated/operations.ts';
import { detailsOf, emptyWish, wishOf } from './plan-wish.ts';

const wish = { ...emptyWish('ok', 'oa', '2026-11-24'), from: '07:30', until: '16:00' };

describe('a shift as it is filled in', () => {
  it.each([
    ['the same day', {}, '2026-11-24T07:30', '2026-11-24T16:00'],
    ['over midnight', { from: '23:00', until: '07:00' }, '2026-11-24T23:00', '2026-11-25T07:00'],
    ['around the clock', { from: '08:00', until: '08:00' }, '2026-11-24T08:00', '2026-11-25T08:00'],
    ['until a day of its own', { lastDay: '2026-11-30' }, '2026-11-24T07:30', '2026-11-30T16:00'],
    [
      'at the moment that was chosen',
      { startsAt: '2026-10-25T02:30+02:00' },
      '2026-10-25T02:30+02:00',
      '2026-11-24T16:00',
    ],
  ])('lasts %s', (_, over, startsAt, endsAt) => {
    expect(detailsOf({ ...wish, ...over })).toMatchObject({ startsAt, endsAt });
  });
  it('leaves the break to the law when none is given, and sends what is no number as one that is refused', () => {
    expect(detailsOf(wish)).toMatchObject({ breakMinutes: null, places: 1 });
    expect(detailsOf({ ...wish, breakMinutes: 'een', places: '' })).toMatchObject({ breakMinutes: -1, places: -1 });
  });
  it('names who supervises a learning place, and no other', () => {
    const named = { ...wish, supervisorId: 'jelle' };
    expect([detailsOf(named), detailsOf({ ...named, isLearning: true })]).toMatchObject([
      { supervisorId: null },
      { supervisorId: 'jelle' },
    ]);
  });
  it('says the same when nothing was changed', () => {
    const shift = {
      id: '1',
      revision: 1,
      status: 'PUBLISHED',
      kind: 'PRESENCE_DUTY',
      booking: 'DIRECT',
      startsAt: '2026-10-24T21:00:00Z',
      endsAt: '2026-10-25T06:00:00Z',
      breakMinutes: 30,
      places: 3,
      placesTaken: 0,
      isLearning: true,
      remarks: 'Let op',
      reportAt: null,
      askFor: null,
      bring: null,
      contact: null,
      otherRequirements: ['BAZ', 'rijbewijs'],
      requiredCredentials: ['BIG_REGISTRATION'],
      viewerCanEdit: true,
      department: { id: 'ok' },
      profession: { id: 'oa' },
      requiredEpaSet: { id: 'set' },
      requirementSet: { id: 'asks' },
      supervisor: { id: 'jelle' },
      requiredEpas: [{ minimumLevel: 'L3', epa: { id: 'epa' } }],
    } as PlanShiftFragment;
    expect(detailsOf(wishOf(shift))).toEqual({
      professionId: 'oa',
      kind: 'PRESENCE_DUTY',
      booking: 'DIRECT',
      isLearning: true,
      supervisorId: 'jelle',
      requirementSetId: 'asks',
      startsAt: '2026-10-24T23:00',
      endsAt: '2026-10-25T07:00',
      breakMinutes: 30,
      places: 3,
      requiredEpaSetId: 'set',
      requiredEpas: [{ epaId: 'epa', minimumLevel: 'L3' }],
      requiredCredentials: ['BIG_REGISTRATION'],
      otherRequirements: ['BAZ', 'rijbewijs'],
      remarks: 'Let op',
      reportAt: null,
      askFor: null,
      bring: null,
      contact: null,
    });
  });
});
