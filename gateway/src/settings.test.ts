import { expect, test } from '@jest/globals';
import { readSettings, SettingsError } from './settings.ts';

const martini = { slug: 'martini', name: 'Martini', issuer: 'https://login.martini.example', clientId: 'naober' };
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://naober.example/',
  SECURITY_CONTACT: 'mailto:veilig@naober.example',
};
const issuers = (...all: object[]) => ({ ISSUERS: JSON.stringify(all) });

test('without a word the front door is that of a demo', () => {
  expect(readSettings({})).toEqual({
    issuers: [],
    securityContact: 'mailto:security@naober.example',
    defaultRegion: 'noord',
    requestMilliseconds: 8_000,
    stopGraceMilliseconds: 0,
    isProduction: false,
  });
});

test('members bring their own services, as many as there are', () => {
  const { issuers: read } = readSettings(
    issuers({ ...martini, mailDomains: ['Martini.example'] }, { ...martini, slug: 'ozg' }),
  );
  expect(read).toEqual([
    { ...martini, alsoCalled: [], mailDomains: ['martini.example'], subjectClaim: 'sub' },
    { ...martini, slug: 'ozg', alsoCalled: [], mailDomains: [], subjectClaim: 'sub' },
  ]);
});

test.each([
  ['production without an address', { NODE_ENV: 'production' }, /PUBLIC_URL \(needed in production/],
  ['production over http', { ...production, PUBLIC_URL: 'http://naober.example' }, /^PUBLIC_URL/],
  ['production with nobody to tell', { ...production, SECURITY_CONTACT: undefined }, /^SECURITY_CONTACT/],
  [
    'a service over http in production',
    { ...production, ...issuers(martini, { ...martini, slug: 'ozg', issuer: 'http://login.ozg.example' }) },
    /^ISSUERS \(over https/,
  ],
  ['a contact that is none', { SECURITY_CONTACT: 'security@naober.example' }, /SECURITY_CONTACT/],
  ['an address that is none', { PUBLIC_URL: 'naober' }, /PUBLIC_URL/],
  ['services that are no JSON', { ISSUERS: '{' }, /ISSUERS \(no JSON\)/],
  ['a service without an address', issuers({ ...martini, issuer: undefined }), /ISSUERS \(0\.issuer/],
  ['a service with a word too much', issuers({ ...martini, clientsecret: 's' }), /clientsecret/],
  ['two services of one name', issuers(martini, martini), /same slug/],
])('%s is refused by name', (_what, variables, message) => {
  expect(() => readSettings(variables)).toThrow(SettingsError);
  expect(() => readSettings(variables)).toThrow(message);
});

test('production over https is taken', () => {
  expect(readSettings(production)).toMatchObject({
    publicUrl: 'https://naober.example',
    securityContact: 'mailto:veilig@naober.example',
    isProduction: true,
  });
});
