import { expect, test } from '@jest/globals';
import { tidied, wordsRefusals } from './story.rules.ts';

const words = { name: 'Femke', title: 'Bij de buren', text: 'Ik leerde veel.', titleEn: null, textEn: null };
const long = (length: number) => 'a'.repeat(length);

test.each([
  [{}, []],
  [{ name: long(60), title: long(120), text: long(2_000), titleEn: long(120), textEn: long(2_000) }, []],
  [{ name: long(61) }, ['NAME_NOT_VALID']],
  [{ name: '' }, ['NAME_NOT_VALID']],
  [{ title: long(121) }, ['TITLE_NOT_VALID']],
  [{ titleEn: long(121), textEn: 'I learned.' }, ['TITLE_NOT_VALID']],
  [{ text: long(2_001) }, ['TEXT_NOT_VALID']],
  [{ text: '\ud800' }, ['TEXT_NOT_VALID']],
  [{ titleEn: 'At the neighbours', textEn: long(2_001) }, ['TEXT_NOT_VALID']],
  [{ titleEn: 'At the neighbours' }, ['HALF_TRANSLATED']],
  [{ name: '', text: '', textEn: 'I learned.' }, ['NAME_NOT_VALID', 'TEXT_NOT_VALID', 'HALF_TRANSLATED']],
] as const)('words that differ by %j are refused for %j', (over, refusals) => {
  expect(wordsRefusals({ ...words, ...over })).toEqual(refusals);
});

test('lines stay, what is around them goes, and nothing is null', () => {
  expect([tidied(' a\r\nb \n'), tidied(' \n'), tidied(null)]).toEqual(['a\nb', null, null]);
});
