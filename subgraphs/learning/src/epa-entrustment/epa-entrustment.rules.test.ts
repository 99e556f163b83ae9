import { expect, test } from '@jest/globals';
import { EntrustmentLevel, isIndependent } from './entrustment-level.rules.ts';
import {
  EpaEntrustmentStatus,
  grantRefusals,
  longestReason,
  revokeRefusals,
  statusOn,
  type GrantFacts,
} from './epa-entrustment.rules.ts';
import type { Standing } from './standing.rules.ts';

const { ACTIVE, EXPIRED, REVOKED } = EpaEntrustmentStatus;
const { L1, L2, L3, L4, L5 } = EntrustmentLevel;

test.each([
  [L1, false],
  [L2, false],
  [L3, false],
  [L4, true],
  [L5, true],
])('level %i is independent: %s', (level, expected) => {
  expect(isIndependent(level)).toBe(expected);
});

const revokedAt = new Date('2026-03-01T00:00:00Z');
test.each([
  ['without a last day', null, null, ACTIVE],
  ['on its last day', null, '2026-03-10', ACTIVE],
  ['the day after its last day', null, '2026-03-09', EXPIRED],
  ['revoked before its last day', revokedAt, '2026-03-10', REVOKED],
  ['revoked and past its last day', revokedAt, '2026-03-09', REVOKED],
])('%s an entrustment is …', (_when, revokedAt, validUntil, status) => {
  expect(statusOn('2026-03-10', { revokedAt, validUntil })).toBe(status);
});

const assessor: Standing = { isSelf: false, isAssessor: true, isEducator: false, isOfEmployer: true };
const allowed: GrantFacts = {
  standing: assessor,
  level: L4,
  assessorLevel: L4,
  today: '2026-03-10',
  decidedOn: '2026-03-10',
  validUntil: null,
  set: { validFrom: '2020-01-01', validUntil: null },
  standingDecisionOn: null,
};

test.each<[string, Partial<GrantFacts>, string[]]>([
  ['all is well', {}, []],
  ['oneself', { standing: { ...assessor, isSelf: true } }, ['SELF_ASSESSMENT']],
  ['no assessor', { standing: { ...assessor, isAssessor: false, isEducator: true } }, ['NOT_ASSESSOR']],
  ['oneself and no assessor', { standing: { ...assessor, isSelf: true, isAssessor: false } }, ['SELF_ASSESSMENT']],
  [
    'a stranger with a wrong day',
    { standing: { ...assessor, isAssessor: false }, decidedOn: '2026-03-11' },
    ['NOT_ASSESSOR'],
  ],
  ['an assessor without the EPA', { assessorLevel: null }, ['ASSESSOR_LACKS_EPA']],
  ['an assessor under supervision', { assessorLevel: L3, level: L1 }, ['ASSESSOR_LACKS_EPA']],
  ['an independent assessor who gives less', { assessorLevel: L4, level: L1 }, []],
  ['an independent assessor who gives more than she holds', { assessorLevel: L4, level: L5 }, ['ASSESSOR_LACKS_EPA']],
  ['a supervising assessor', { assessorLevel: L5, level: L5 }, []],
  ['decided tomorrow', { decidedOn: '2026-03-11' }, ['DECIDED_IN_FUTURE']],
  ['decided yesterday', { decidedOn: '2026-03-09' }, []],
  ['valid until today', { validUntil: '2026-03-10' }, []],
  ['valid until yesterday', { decidedOn: '2026-03-01', validUntil: '2026-03-09' }, ['ALREADY_EXPIRED']],
  [
    'decided tomorrow, valid until today',
    { decidedOn: '2026-03-11', validUntil: '2026-03-10' },
    ['DECIDED_IN_FUTURE', 'ALREADY_EXPIRED'],
  ],
  ['on the first day of the set', { set: { validFrom: '2026-03-10', validUntil: null } }, []],
  ['before the first day of the set', { set: { validFrom: '2026-03-11', validUntil: null } }, ['SET_NOT_VALID']],
  ['on the last day of the set', { set: { validFrom: '2020-01-01', validUntil: '2026-03-10' } }, []],
  ['after the last day of the set', { set: { validFrom: '2020-01-01', validUntil: '2026-03-09' } }, ['SET_NOT_VALID']],
  ['one stands of the same day', { standingDecisionOn: '2026-03-10' }, []],
  [
    'one stands of a later day',
    { decidedOn: '2026-03-09', standingDecisionOn: '2026-03-10' },
    ['NEWER_DECISION_STANDS'],
  ],
])('granting, %s', (_case, over, codes) => {
  expect(grantRefusals({ ...allowed, ...over }).map(({ code }) => code)).toEqual(codes);
});

test.each<[string, Standing, EpaEntrustmentStatus, string | null, string[]]>([
  ['all is well', assessor, ACTIVE, 'Langer dan een jaar niet gedaan.', []],
  ['could it be done at all', assessor, ACTIVE, null, []],
  ['oneself', { ...assessor, isSelf: true }, ACTIVE, 'x', ['SELF_ASSESSMENT']],
  ['no assessor', { ...assessor, isAssessor: false }, ACTIVE, '', ['NOT_ASSESSOR']],
  ['expired', assessor, EXPIRED, 'x', ['NOT_ACTIVE']],
  ['revoked before', assessor, REVOKED, 'x', ['NOT_ACTIVE']],
  ['only spaces for a reason', assessor, ACTIVE, '  ', ['REASON_MISSING']],
  ['the longest reason', assessor, ACTIVE, 'x'.repeat(longestReason), []],
  ['a longer reason', assessor, ACTIVE, 'x'.repeat(longestReason + 1), ['REASON_TOO_LONG']],
])('revoking, %s', (_case, standing, status, reason, codes) => {
  expect(revokeRefusals(standing, status, reason).map(({ code }) => code)).toEqual(codes);
});

test('every refusal names its source', () => {
  const facts = { ...allowed, assessorLevel: null, decidedOn: '2026-03-11' };
  expect(grantRefusals(facts).map(({ code, source }) => [code, source])).toEqual([
    ['ASSESSOR_LACKS_EPA', 'LN-1, own'],
    ['DECIDED_IN_FUTURE', 'own'],
  ]);
});
