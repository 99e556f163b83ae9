import { describe, expect, test } from '@jest/globals';
import { isSyntheticNumber, professionGroupHint } from './big-number.rules.ts';
import { askedCredentials } from './asked-credentials.rules.ts';
import type { CredentialBook, RequirementItem, RequirementVersion } from './credential-facts.rules.ts';
import { CredentialKind } from './credential-kind.rules.ts';
import { warningOf } from './warning.rules.ts';
import { parameters } from '../../testing/facts.ts';

const item = (kind: CredentialKind, over: Partial<RequirementItem> = {}): RequirementItem => ({
  kind,
  about: null,
  maxAgeMonths: null,
  isAgeAtStart: false,
  usualDays: null,
  professionCodes: [],
  ...over,
});
const version = (over: Partial<RequirementVersion>): RequirementVersion => ({
  setId: 'set',
  memberId: 'host',
  departmentId: null,
  validFrom: '2026-01-01',
  items: [item(CredentialKind.CONDUCT_CERTIFICATE)],
  ...over,
});
const law = {
  professionId: 'nurse',
  professionCode: 'ICV',
  kind: CredentialKind.BIG_REGISTRATION,
  about: '30',
  validFrom: '1997-12-01',
  validUntil: null,
  specialisms: [],
};
const noLaw = {
  professionId: 'assistant',
  professionCode: 'OA',
  kind: null,
  about: null,
  validFrom: null,
  validUntil: null,
  specialisms: [],
};

function asks(
  sets: RequirementVersion[],
  over: { professionId?: string; requirementSetId?: string | null } = {},
  besides: string[] = [],
) {
  const book: CredentialBook = {
    held: [],
    ofProfessions: [law, noLaw],
    sets,
    acceptances: [],
    firstDays: {},
    cards: [],
  };
  const place = { memberId: 'host', departmentId: 'ok', professionId: 'assistant', requirementSetId: null, ...over };
  return askedCredentials(book, place, '2026-06-08', besides).map(({ kind, about }) => `${kind} ${about}`);
}

test('BIG is asked of professions that the law names, and of no other (PR-2, PR-7)', () => {
  expect(asks([], { professionId: 'nurse' })).toEqual(['BIG_REGISTRATION 30']);
  expect(asks([])).toEqual([]);
});

describe('the set that counts', () => {
  const ofAll = version({});
  const ofDepartment = version({ setId: 'ok', departmentId: 'ok', items: [item(CredentialKind.IDENTITY_SEEN)] });
  test.each<[string, RequirementVersion[], object, string[]]>([
    ['of the department goes before that of the member', [ofAll, ofDepartment], {}, ['IDENTITY_SEEN null']],
    [
      'of the member where the department has none',
      [ofAll, { ...ofDepartment, departmentId: 'ic' }],
      {},
      ['CONDUCT_CERTIFICATE null'],
    ],
    ['of another member is none', [{ ...ofAll, memberId: 'other' }], {}, []],
    [
      'that the shift names goes before both',
      [ofAll, ofDepartment, version({ setId: 'named', departmentId: 'ic', items: [] })],
      { requirementSetId: 'named' },
      [],
    ],
    ['from the day itself', [version({ validFrom: '2026-06-08', items: [] }), ofAll], {}, []],
    ['not before its day', [version({ validFrom: '2026-06-09', items: [] }), ofAll], {}, ['CONDUCT_CERTIFICATE null']],
  ])('%s', (_, sets, over, expected) => {
    expect(asks(sets, over)).toEqual(expected);
  });
});

test('an item for some professions is asked of those alone, and a diploma without a name is that of the profession', () => {
  const items = [
    item(CredentialKind.CZO_DIPLOMA, { professionCodes: ['OA', 'AM'] }),
    item(CredentialKind.LIFE_SUPPORT, { about: 'BLS', professionCodes: ['ICV'] }),
  ];
  expect(asks([version({ items })])).toEqual(['CZO_DIPLOMA OA']);
});

test('a kind that the shift asks besides is asked once; what is no kind is not asked', () => {
  expect(asks([version({})], {}, ['CONDUCT_CERTIFICATE', 'IDENTITY_SEEN', 'PARKING', 'constructor'])).toEqual([
    'CONDUCT_CERTIFICATE null',
    'IDENTITY_SEEN null',
  ]);
});

describe('the number hints and never proves', () => {
  test.each([
    ['99000000130', '30'],
    ['99000000101', '01'],
    ['99000000180', '80'],
    ['99000000108', null], // lists go round in which 08 is a nurse: they are wrong
    ['9900000013', null],
    ['990000001300', null],
    ['9900000013a', null],
  ])('%s hints at %s', (number, hint) => expect(professionGroupHint(number)).toBe(hint));

  test('numbers of the demo are marked', () => {
    expect(['99000000130', '00000001230', '99000001130'].map(isSyntheticNumber)).toEqual([true, true, false]);
  });
});

describe('warnings', () => {
  const big = CredentialKind.BIG_REGISTRATION;
  test.each<[CredentialKind, string, number | null]>([
    [big, '2026-12-06', null], // 181 days ahead
    [big, '2026-12-05', 180],
    [CredentialKind.LIFE_SUPPORT, '2026-09-07', null], // 91
    [CredentialKind.LIFE_SUPPORT, '2026-09-06', 90],
    [big, '2026-07-09', 90], // 31
    [big, '2026-07-08', 30],
    [big, '2026-06-09', 30], // 1
    [big, '2026-06-08', 0],
    [big, '2026-06-07', 0], // missed
  ])('of %s that ends on %s: %s', (kind, validUntil, threshold) => {
    expect(warningOf(kind, validUntil, '2026-06-08', parameters)?.threshold ?? null).toBe(threshold);
  });
});
