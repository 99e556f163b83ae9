import { describe, expect, test } from '@jest/globals';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { figuresOf, hasWorked, isRecent, textsOf, type Answer } from './feedback.rules.ts';

const day = 86_400_000;
const monday = new Date('2026-01-12T09:00:00Z');
const said = (personId: string, onDay: number, over: Partial<Answer> = {}): Answer => ({
  personId,
  givenAt: new Date(monday.getTime() + onDay * day),
  wasBriefingComplete: true,
  wasReceived: true,
  wouldReturn: true,
  text: null,
  isNamed: false,
  ...over,
});
const people = (count: number, over: Partial<Answer> = {}) =>
  Array.from({ length: count }, (_, at) => said(`p${at}`, at, over));
const returning = (answers: readonly Answer[]) => {
  const found = figuresOf(answers, 5)?.find(({ question }) => question === 'WOULD_RETURN');
  return found ? [found.yes, found.answered] : null;
};

describe('FB-1: figures', () => {
  test.each([
    ['nobody', 0, null],
    ['four people', 4, null],
    ['five people', 5, [5, 5]],
    ['nine people: the group of the last four is not full', 9, [5, 5]],
    ['ten people', 10, [10, 10]],
  ])('of %s', (_name, count, expected) => expect(returning(people(count))).toEqual(expected));

  test('the sixth answer tells nothing of itself', () => {
    expect(returning([...people(5), said('p5', 5, { wouldReturn: false })])).toEqual([5, 5]);
  });

  test('five answers of four people are four', () => {
    expect(returning([...people(4), said('p0', 9)])).toBeNull();
  });

  test('somebody who answered before answers again: nothing changes until four others did', () => {
    const again = [...people(5), said('p0', 9, { wouldReturn: false })];
    const three = ['p1', 'p5', 'p6'].map(id => said(id, 10));
    expect(returning(again)).toEqual([5, 5]);
    expect(returning([...again, said('p0', 10, { wouldReturn: false }), ...three])).toEqual([5, 5]);
    expect(returning([...again, ...three, said('p7', 11)])).toEqual([7, 8]);
  });

  test('of each person the newest of a full group counts, each question by itself', () => {
    const answers = [said('p0', -1), ...people(5)];
    Object.assign(answers[1]!, { wouldReturn: false, wasReceived: false });
    expect(figuresOf(answers.toReversed(), 5)).toEqual([
      { question: 'BRIEFING_COMPLETE', yes: 5, answered: 5 },
      { question: 'WAS_RECEIVED', yes: 4, answered: 5 },
      { question: 'WOULD_RETURN', yes: 4, answered: 5 },
    ]);
  });
});

describe('FB-1: words', () => {
  const words = (answers: readonly Answer[]) => textsOf(answers, 5).map(({ text, personId }) => [text, personId]);

  test('without a name from five such people on, whether they wrote or not, by the alphabet', () => {
    const four = [said('z', 8, { text: 'Aan de late kant.' }), ...people(2), said('y', 9, { text: 'Zo is het.' })];
    expect(words(four)).toEqual([]);
    expect(words([said('w', 1), ...four])).toEqual([
      ['Aan de late kant.', null],
      ['Zo is het.', null],
    ]);
  });

  test('with a name at once, and such a person does not fill the five of the nameless', () => {
    const named = said('n', 3, { isNamed: true, text: 'Fijn team.' });
    expect(words([...people(4, { text: 'Stil.' }), named])).toEqual([['Fijn team.', 'n']]);
  });
});

test.each([
  [SignUpStatus.WORKED, 1, true],
  [SignUpStatus.CONFIRMED, 0, true],
  [SignUpStatus.CONFIRMED, 1, false],
  [SignUpStatus.NO_SHOW, -1, false],
  [SignUpStatus.WITHDRAWN, -1, false],
])('%s, over %d ms after now: worked %s', (status, after, expected) => {
  expect(hasWorked({ status, endsAt: new Date(monday.getTime() + after) }, monday)).toBe(expected);
});

test('FB-2: a shift is remembered for 28 days', () => {
  const ended = (ms: number) => isRecent(new Date(monday.getTime() - ms), monday, 28);
  expect([ended(28 * day), ended(28 * day + 1)]).toEqual([true, false]);
});
