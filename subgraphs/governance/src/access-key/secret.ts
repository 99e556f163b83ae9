import { createHash, randomBytes } from 'node:crypto';

const beginnings = {
  API: 'naober_key_',
  WIDGET: 'naober_widget_',
  PERSONAL: 'naober_token_',
  CALENDAR: 'naober_calendar_',
} as const;
const shownCharacters = 4;

/** A new secret of 256 bits: what its holder gets, and all that we keep of it. */
export function newSecret(kind: keyof typeof beginnings) {
  const random = randomBytes(32).toString('base64url');
  const secret = beginnings[kind] + random;
  return { secret, secretDigest: digestOf(secret), hint: beginnings[kind] + random.slice(0, shownCharacters) };
}

/** Nobody guesses 256 bits: a plain digest keeps them as well as a slow one would, and is found by an index. */
const digestOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
