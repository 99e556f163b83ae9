import { expect, test } from '@jest/globals';
import { identifiedBy } from './make-document.job.ts';
import { SignInStrength } from './detachment.enums.ts';
import { assuranceLevel, assuranceWords } from './assurance.rules.ts';

const saml = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';

test.each<[string | null, string | null, string | null]>([
  [null, null, null],
  ['0', 'NONE', 'zonder bewijs'],
  ['pwd', 'ONE_FACTOR', 'met één middel, zoals een wachtwoord'],
  ['pwd mfa', 'TWO_FACTOR', 'met twee middelen, zoals een wachtwoord en een telefoon'],
  ['pwd otp', null, 'met niveau pwd otp'],
  ['http://eidas.europa.eu/LoA/low', 'LOW', 'met niveau laag'],
  ['http://eidas.europa.eu/LoA/substantial', 'SUBSTANTIAL', 'met niveau substantieel'],
  ['http://eidas.europa.eu/LoA/high', 'HIGH', 'met niveau hoog'],
  ['urn:etoegang:core:assurance-class:loa3', 'SUBSTANTIAL', 'met niveau substantieel'],
  [`${saml}PasswordProtectedTransport`, 'ONE_FACTOR', 'met één middel, zoals een wachtwoord'],
  [`${saml}MobileTwoFactorContract`, 'TWO_FACTOR', 'met twee middelen, zoals een wachtwoord en een telefoon'],
  ['https://refeds.org/profile/mfa', 'TWO_FACTOR', 'met twee middelen, zoals een wachtwoord en een telefoon'],
  ['goud', null, 'met niveau goud'],
  ['constructor', null, 'met niveau constructor'],
])('of %s the level is %s', (assurance, level, words) => {
  expect(assuranceLevel(assurance)).toBe(level);
  const behind = level === null ? '' : ` (${assurance})`;
  expect(assuranceWords(assurance)).toBe(words === null ? null : words + behind);
});

const given = { signInService: 'martini', signedInAt: new Date('2026-01-12T08:00:00Z') };
const { FRESH_SIGN_IN, OPEN_SESSION } = SignInStrength;

test.each([
  [{ assurance: null, strength: OPEN_SESSION }, ''],
  [{ assurance: null, strength: FRESH_SIGN_IN }, ', kort voor het tekenen'],
  [{ assurance: '0', strength: OPEN_SESSION }, ', zonder bewijs (0)'],
  [{ assurance: 'goud', strength: FRESH_SIGN_IN }, ', met niveau goud, kort voor het tekenen'],
])('the PDF says of %j how who signed was known', (how, said) => {
  expect(identifiedBy({ ...given, ...how })).toBe(`Aangemeld bij martini op 12 januari 2026 om 09:00${said}.`);
});
