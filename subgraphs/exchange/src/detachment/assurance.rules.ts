import { SignInAssurance } from './detachment.enums.ts';

const { NONE, ONE_FACTOR, TWO_FACTOR, LOW, SUBSTANTIAL, HIGH } = SignInAssurance;
const saml = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';
const eherkenning = 'urn:etoegang:core:assurance-class:';

const levels = new Map<string, SignInAssurance>(
  Object.entries({
    '0': NONE, // OpenID Connect Core 2
    // Regulation (EU) 2015/1502, as eIDAS nodes say it.
    'http://eidas.europa.eu/LoA/low': LOW,
    'http://eidas.europa.eu/LoA/substantial': SUBSTANTIAL,
    'http://eidas.europa.eu/LoA/high': HIGH,
    [`${eherkenning}loa2`]: LOW,
    [`${eherkenning}loa2plus`]: LOW,
    [`${eherkenning}loa3`]: SUBSTANTIAL,
    [`${eherkenning}loa4`]: HIGH,
    // As DigiD and others say it; what else than two things a card stands for differs by who says it.
    [`${saml}PasswordProtectedTransport`]: ONE_FACTOR,
    [`${saml}MobileTwoFactorContract`]: TWO_FACTOR,
    [`${saml}Smartcard`]: TWO_FACTOR,
    [`${saml}SmartcardPKI`]: TWO_FACTOR,
    'https://refeds.org/profile/sfa': ONE_FACTOR,
    'https://refeds.org/profile/mfa': TWO_FACTOR,
    pwd: ONE_FACTOR, // RFC 8176, as is `mfa`
  }),
);

/** The level that a sign-in service means by its word; null for none, and for words that are not known. */
export function assuranceLevel(assurance: string | null): SignInAssurance | null {
  if (assurance === null) return null;
  return levels.get(assurance) ?? (assurance.split(' ').includes('mfa') ? TWO_FACTOR : null);
}

const dutch: Readonly<Record<SignInAssurance, string>> = {
  NONE: 'zonder bewijs',
  ONE_FACTOR: 'met één middel, zoals een wachtwoord',
  TWO_FACTOR: 'met twee middelen, zoals een wachtwoord en een telefoon',
  LOW: 'met niveau laag',
  SUBSTANTIAL: 'met niveau substantieel',
  HIGH: 'met niveau hoog',
};

/** For the PDF: what a service said, in Dutch with its own word behind it; null when it said nothing. */
export function assuranceWords(assurance: string | null): string | null {
  if (assurance === null) return null;
  const level = assuranceLevel(assurance);
  return level ? `${dutch[level]} (${assurance})` : `met niveau ${assurance}`;
}
