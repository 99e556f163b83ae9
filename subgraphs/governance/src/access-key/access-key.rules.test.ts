import { describe, expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import {
  isOrigin,
  keyRefusal,
  mayKeepKey,
  newKeyFindings,
  rolesOfKey,
  rotateFindings,
  type KeyUse,
  type NewKeyFacts,
} from './access-key.rules.ts';

const now = new Date('2026-03-10T10:00:00Z');
const at = (time: string) => new Date(`2026-03-10T${time}Z`);
const api: KeyUse = { kind: 'API', origins: [], expiresAt: at('10:00:01'), revokedAt: null };
const widget: KeyUse = {
  kind: 'WIDGET',
  origins: ['https://intranet.martini.example'],
  expiresAt: null,
  revokedAt: null,
};

test.each<[string, KeyUse, string | null, string | null]>([
  ['before its end', api, null, null],
  ['at its end', { ...api, expiresAt: now }, null, 'EXPIRED'],
  ['that was revoked', { ...api, revokedAt: at('09:00:00') }, null, 'REVOKED'],
  ['that was revoked and has expired', { ...api, expiresAt: now, revokedAt: at('09:00:00') }, null, 'REVOKED'],
  ['from a page', api, 'https://anywhere.example', null],
  ['of a widget in its page', widget, 'https://intranet.martini.example', null],
  ['of a widget in another page', widget, 'https://evil.example', 'WRONG_ORIGIN'],
  ['of a widget in a page below its own name', widget, 'https://intranet.martini.example.evil.example', 'WRONG_ORIGIN'],
  ['of a widget outside any page', widget, null, 'WRONG_ORIGIN'],
  ['of a widget that was revoked', { ...widget, revokedAt: now }, 'https://intranet.martini.example', 'REVOKED'],
])('a key %s', (_what, key, origin, refusal) => {
  expect(keyRefusal(key, origin, now)).toBe(refusal);
});

test('a scope is held at the member of its key, or for the whole region', () => {
  const scopes = ['READ_SHIFTS', 'IMPORT_ROSTERS'];
  expect(rolesOfKey({ member: { id: 'martini' }, scopes })).toEqual([
    { role: 'READ_SHIFTS', memberId: 'martini', departmentId: null },
    { role: 'IMPORT_ROSTERS', memberId: 'martini', departmentId: null },
  ]);
  expect(rolesOfKey({ member: null, scopes: ['READ_AGREEMENTS'] })[0]!.memberId).toBeNull();
});

describe('who keeps a key', () => {
  const region = { id: here };
  const ofMartini = { kind: 'API' as const, region, member: { id: 'martini' }, professional: null };
  const ofRegion = { ...ofMartini, member: null };
  const token = { kind: 'PERSONAL' as const, region, member: null, professional: { id: 'femke' } };

  test.each([
    ['the administrator of the member', holderOf('MEMBER_ADMIN', 'martini'), [true, false, false]],
    ['an administrator of another member', holderOf('MEMBER_ADMIN', 'ozg'), [false, false, false]],
    ['an administrator of the region', holderOf('MEMBER_ADMIN', null), [true, true, false]],
    ['the same from another region', holderOf('MEMBER_ADMIN', null, elsewhere), [false, false, false]],
    ['the person of the token', self('femke'), [false, false, true]],
    ['her token', { ...self('femke'), client: 'token' as const }, [false, false, false]],
    ['a key with the role', { ...holderOf('MEMBER_ADMIN', 'martini'), client: 'key' as const }, [false, false, false]],
    ['a planner', holderOf('PLANNER', 'martini'), [false, false, false]],
    ['a visitor', visitor(), [false, false, false]],
    ['the platform', platform, [true, true, true]],
  ])('%s', (_who, viewer, keeps) => {
    expect([ofMartini, ofRegion, token].map(key => mayKeepKey(viewer, key))).toEqual(keeps);
  });
});

describe('a new key', () => {
  const good: NewKeyFacts = {
    kind: 'API',
    ofCooperative: false,
    name: 'Power BI',
    days: 366,
    scopes: ['READ_SHIFTS'],
    origins: [],
    strangeRoles: 0,
  };
  const ofWidget = { kind: 'WIDGET', scopes: [], days: null, origins: ['https://a.example'] } as const;

  test.each<[string, Partial<NewKeyFacts>, string[]]>([
    ['as it should be', {}, []],
    ['for one day', { days: 1 }, []],
    ['without a name', { name: ' ' }, ['INVALID_NAME']],
    ['with a name of 100 characters', { name: 'n'.repeat(100) }, []],
    ['with a name of 101 characters', { name: 'n'.repeat(101) }, ['INVALID_NAME']],
    ['for no day', { days: 0 }, ['INVALID_DAYS']],
    ['for 367 days', { days: 367 }, ['INVALID_DAYS']],
    ['without an end', { days: null }, ['INVALID_DAYS']],
    ['without a scope', { scopes: [] }, ['NO_SCOPE']],
    ['of the cooperative for shifts', { ofCooperative: true }, ['SCOPE_NOT_FOR_COOPERATIVE']],
    ['of the cooperative for agreements', { ofCooperative: true, scopes: ['READ_AGREEMENTS'] }, []],
    ['of the cooperative for documents of its own', { ofCooperative: true, scopes: ['OWN_DOCUMENTS'] }, []],
    ['of a person for 90 days', { kind: 'PERSONAL', scopes: [], days: 90 }, []],
    ['of a person for 91 days', { kind: 'PERSONAL', scopes: [], days: 91 }, ['INVALID_DAYS']],
    [
      'of a person with a role that she does not hold',
      { kind: 'PERSONAL', scopes: [], days: 1, strangeRoles: 1 },
      ['ROLE_NOT_HELD'],
    ],
    ['of a widget', ofWidget, []],
    ['of a widget for no page', { ...ofWidget, origins: [] }, ['INVALID_ORIGIN']],
    ['of a widget for 20 pages', { ...ofWidget, origins: Array.from({ length: 20 }, () => 'https://a.example') }, []],
    [
      'of a widget for 21 pages',
      { ...ofWidget, origins: Array.from({ length: 21 }, () => 'https://a.example') },
      ['TOO_MANY_ORIGINS'],
    ],
    ['with all that is wrong at once', { name: '', days: 0, scopes: [] }, ['INVALID_NAME', 'INVALID_DAYS', 'NO_SCOPE']],
  ])('%s', (_what, over, findings) => {
    expect(newKeyFindings({ ...good, ...over })).toEqual(findings);
  });

  test.each([
    ['https://intranet.martini.example', true],
    ['https://intranet.martini.example:8443', true],
    ['http://localhost:3000', true],
    ['http://intranet.martini.example', false],
    ['https://intranet.martini.example/', false],
    ['https://intranet.martini.example/page', false],
    ['https://*.martini.example', false],
    ['HTTPS://intranet.martini.example', false],
    ['null', false],
    ['*', false],
    ['', false],
  ])('an origin %s: %s', (text, answer) => {
    expect(isOrigin(text)).toBe(answer);
  });
});

test.each<[string, KeyUse, number, string[]]>([
  ['for a day', api, 24, []],
  ['at once', api, 0, []],
  ['for a week', api, 168, []],
  ['for longer than a week', api, 169, ['INVALID_OVERLAP']],
  ['for less than nothing', api, -1, ['INVALID_OVERLAP']],
  ['for half an hour', api, 0.5, ['INVALID_OVERLAP']],
  ['when the key is over', { ...api, expiresAt: now }, 0, ['NOT_IN_USE']],
  ['when the key was revoked', { ...api, revokedAt: now }, 0, ['NOT_IN_USE']],
  ['when it is of a widget', widget, 0, ['NOT_IN_USE']],
])('a successor %s', (_what, key, hours, findings) => {
  expect(rotateFindings({ key, isRotated: false, overlapHours: hours, now })).toEqual(findings);
});

test('a second successor', () => {
  expect(rotateFindings({ key: api, isRotated: true, overlapHours: 24, now })).toEqual(['NOT_IN_USE']);
});
