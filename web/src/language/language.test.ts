import { describe, expect, it } from '@jest/globals';
import { preferredLocale } from './language.ts';

describe('the language to begin with', () => {
  it.each([
    ['', [], 'nl'],
    ['', ['fr-FR', 'de'], 'nl'],
    ['', ['en-GB', 'nl-NL'], 'en'],
    ['', ['fy-NL', 'nl-NL', 'en'], 'nl'],
    ['a=1; naober_language=nl', ['en-GB'], 'nl'],
    ['naober_language=en; b=2', ['nl-NL'], 'en'],
    ['naober_language=xx', ['nl-NL'], 'nl'],
  ] as const)('cookies “%s” and browser %j: %s', (cookies, languages, locale) => {
    expect(preferredLocale(cookies, languages)).toBe(locale);
  });
});
