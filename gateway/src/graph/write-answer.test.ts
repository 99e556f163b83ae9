import { expect, test } from '@jest/globals';
import { writeAnswer } from './write-answer.ts';

test('an answer is written as JSON, and holds nothing of it any more', () => {
  const data = { members: [{ name: 'Almare' }], count: 1 };
  expect(writeAnswer({ data, extensions: { cost: 3 } })).toBe(
    '{"data":{"members":[{"name":"Almare"}],"count":1},"extensions":{"cost":3}}',
  );
  expect(Object.values(data)).toEqual([undefined, undefined]);
});

test.each([{ errors: [] }, { errors: [], data: null }])('one without data: %j', answer => {
  expect(writeAnswer(answer)).toBe(JSON.stringify(answer));
});
