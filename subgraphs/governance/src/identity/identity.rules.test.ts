import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import { linkFindings, longestSubject, mayKeepIdentities, mayLinkIdentity } from './identity.rules.ts';

const femke = { id: 'femke', region: { id: here } };
const atMartini = { places: ['martini', 'martini'], isEmployed: true };
const ofMartini = holderOf('MEMBER_ADMIN', 'martini');
const ofBoth = { ...ofMartini, roles: [...ofMartini.roles, ...holderOf('MEMBER_ADMIN', 'ozg').roles] };
const ofRegion = holderOf('MEMBER_ADMIN', null);

test.each([
  ['the administrator of her employer', ofMartini, true],
  ['the administrator of another member', holderOf('MEMBER_ADMIN', 'ozg'), false],
  ['an administrator of the region', ofRegion, true],
  ['an administrator of another region', holderOf('MEMBER_ADMIN', null, elsewhere), false],
  ['a token of the administrator', { ...ofMartini, client: 'token' as const }, false],
  ['an HR advisor', holderOf('HR_ADVISOR', 'martini'), false],
  ['she herself', self('femke'), false],
  ['a visitor', visitor(), false],
])('whether %s links her', (_who, viewer, expected) => {
  expect(mayLinkIdentity(viewer, femke, atMartini)).toBe(expected);
});

test.each([
  ['works at one member', ['martini'], true, true],
  ['works at one member and acts at another', ['martini', 'ozg'], true, false],
  ['works at one member and acts for the region', ['martini', null], true, false],
  ['acts at one member and works nowhere', ['martini'], false, false],
  ['neither works nor acts anywhere', [], false, false],
])('who %s is linked by the administrator of that one', (_what, places, isEmployed, expected) => {
  expect(mayLinkIdentity(ofMartini, femke, { places, isEmployed })).toBe(expected);
  expect(mayLinkIdentity(ofRegion, femke, { places, isEmployed })).toBe(true);
});

test('who administers both members links who works at one and acts at the other', () => {
  expect(mayLinkIdentity(ofBoth, femke, { places: ['martini', 'ozg'], isEmployed: true })).toBe(true);
});

test.each([
  ['she herself', self('femke'), true],
  ['a token of hers', { ...self('femke'), client: 'token' as const }, false],
  ['a colleague', self('jelle'), false],
  ['who may link her', ofMartini, true],
  ['who may not', holderOf('MEMBER_ADMIN', 'ozg'), false],
])('whether %s keeps the ways by which she comes in', (_who, viewer, expected) => {
  expect(mayKeepIdentities(viewer, femke, atMartini)).toBe(expected);
});

test.each([
  ['that is fine', {}, []],
  ['by a service of fifty letters', { issuer: 's'.repeat(50) }, []],
  ['by a service of fifty-one', { issuer: 's'.repeat(51) }, ['INVALID_ISSUER']],
  ['by a service in capitals', { issuer: 'Martini' }, ['INVALID_ISSUER']],
  ['without a name', { subject: '' }, ['INVALID_SUBJECT']],
  ['by the longest name', { subject: 's'.repeat(longestSubject) }, []],
  ['by a name that is longer', { subject: 's'.repeat(longestSubject + 1) }, ['INVALID_SUBJECT']],
  ['that there is', { isTaken: true }, ['ALREADY_LINKED']],
])('a link %s', (_what, over, expected) => {
  expect(linkFindings({ issuer: 'martini', subject: 'f.hoekstra', isTaken: false, ...over })).toEqual(expected);
});
