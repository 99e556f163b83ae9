import { expect, test } from '@jest/globals';
import { sentencesOf } from './questionnaire.rules.ts';

const welcome = { text: 'Ik was welkom.', textEn: 'I was welcome.' };
const before = { number: 1, questions: [{ code: 'WELCOME', ...welcome }] };
const other = (text: string) => ({ text, textEn: 'Else.' });
const codes = (...asked: (typeof welcome)[]) => sentencesOf(asked, before)?.map(({ code }) => code) ?? null;

test('what stays word for word keeps its code, all else is another question', () => {
  expect(codes(other('Nieuw.'), welcome)).toEqual(['V2_1', 'WELCOME']);
  expect(codes({ ...welcome, textEn: 'I felt welcome.' })).toEqual(['V2_1']);
});

test('there are one to twelve sentences with words in both languages, each once', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => other(`Zin ${at}`));
  expect([codes(), codes(...many(12))?.length, codes(...many(13))]).toEqual([null, 12, null]);
  expect([codes(other(' ')), codes({ ...welcome, textEn: '' }), codes(welcome, welcome)]).toEqual([null, null, null]);
  expect([codes(other('x'.repeat(200)))?.length, codes(other('x'.repeat(201)))]).toEqual([1, null]);
});
