import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import {
  addressesIn,
  decideErasureFindings,
  ErasureDecision,
  ErasureRefusalReason,
  ErasureStatus,
  mayDecideOnRequest,
  maySeeRequest,
  mayWithdrawRequest,
  pseudonymOf,
  type DecideErasureFacts,
} from './erasure.rules.ts';

const facts = { professional: { id: 'femke' }, region: { id: here } };
const officer = holderOf('COMPLIANCE_OFFICER', null);

test.each([
  ['she herself', self('femke'), true, true, false],
  ['a token of hers', { ...self('femke'), client: 'token' as const }, true, false, false],
  ['the officer of the region', officer, true, false, true],
  ['the officer by a token', { ...officer, client: 'token' as const }, false, false, false],
  ['the officer, when it is her own', { ...officer, personId: 'femke' }, true, true, false],
  ['an officer of another region', holderOf('COMPLIANCE_OFFICER', null, elsewhere), false, false, false],
  ['an officer of one member', holderOf('COMPLIANCE_OFFICER', 'martini'), false, false, false],
  ['an administrator of the region', holderOf('MEMBER_ADMIN', null), false, false, false],
  ['a colleague', self('jelle'), false, false, false],
  ['the platform itself', platform, false, false, false],
  ['a visitor', visitor(), false, false, false],
])('whether %s sees, withdraws and decides on a request', (_who, viewer, sees, withdraws, decides) => {
  expect([maySeeRequest(viewer, facts), mayWithdrawRequest(viewer, facts), mayDecideOnRequest(viewer, facts)]).toEqual([
    sees,
    withdraws,
    decides,
  ]);
});

const now = new Date('2026-03-10T10:00:00Z');
const carriedOut: DecideErasureFacts = {
  status: ErasureStatus.REQUESTED,
  decision: ErasureDecision.CARRY_OUT,
  reason: null,
  today: '2026-03-10',
  now,
  employedUntil: ['2026-03-09'],
  heldUntil: [now],
  shiftsHeardAt: new Date('2026-03-10T09:55:00Z'),
  isLastAdministrator: false,
};
const reason = ErasureRefusalReason.LEGAL_DUTY;
const refused = { decision: ErasureDecision.REFUSE, reason };

test.each<[string, Partial<DecideErasureFacts>, string[]]>([
  ['nothing stands against it', {}, []],
  ['she was never employed, and never signed up', { employedUntil: [], heldUntil: [] }, []],
  ['today is the last day of an employment', { employedUntil: ['2026-03-09', '2026-03-10'] }, ['STILL_EMPLOYED']],
  ['an employment has no end', { employedUntil: [null] }, ['STILL_EMPLOYED']],
  ['a shift ends a millisecond later', { heldUntil: [now, new Date(now.getTime() + 1)] }, ['SHIFT_AHEAD']],
  ['exchange was heard five minutes ago', { shiftsHeardAt: new Date('2026-03-10T09:55:00.000Z') }, []],
  ['and a millisecond longer ago', { shiftsHeardAt: new Date('2026-03-10T09:54:59.999Z') }, ['SHIFTS_UNKNOWN']],
  ['exchange was never heard', { shiftsHeardAt: null }, ['SHIFTS_UNKNOWN']],
  ['nobody else gives roles', { isLastAdministrator: true }, ['LAST_ADMINISTRATOR']],
  ['a reason against it is given', { reason }, ['REASON_NOT_EXPECTED']],
  [
    'all of that holds',
    {
      reason,
      employedUntil: [null],
      heldUntil: [new Date(now.getTime() + 1)],
      shiftsHeardAt: null,
      isLastAdministrator: true,
    },
    ['REASON_NOT_EXPECTED', 'STILL_EMPLOYED', 'SHIFT_AHEAD', 'SHIFTS_UNKNOWN', 'LAST_ADMINISTRATOR'],
  ],
  ['it is refused with a reason', refused, []],
  ['it is refused although she works', { ...refused, employedUntil: [null], shiftsHeardAt: null }, []],
  ['it is refused without a reason', { ...refused, reason: null }, ['REASON_REQUIRED']],
  ['it was carried out before', { status: ErasureStatus.CARRIED_OUT, employedUntil: [null] }, ['ALREADY_DECIDED']],
  ['it was refused before', { ...refused, status: ErasureStatus.REFUSED }, ['ALREADY_DECIDED']],
  ['she took it back', { status: ErasureStatus.WITHDRAWN }, ['ALREADY_DECIDED']],
])('deciding, when %s', (_case, over, findings) => {
  expect(decideErasureFindings({ ...carriedOut, ...over })).toEqual(findings);
});

test('a pseudonym tells people apart and says nothing of them', () => {
  expect(pseudonymOf('01900000-0000-7000-8000-0000003f9a2c')).toBe('Gewiste persoon 3F9A2C');
});

test('an address is what mail can be sent to, in one spelling', () => {
  const subjects = [' Femke@Martini.nl', 'femke@martini.nl', 'femke', 'a b@c.nl', '@femke', 'femke@', 'f@x'];
  expect(addressesIn(subjects)).toEqual(['femke@martini.nl', 'f@x']);
});
