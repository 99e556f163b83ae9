import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreedOf, fullGroups, type Waiting } from './grouping.rules.ts';

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 12);
const said = (respondentId: string, memberId: string, onDay: number): Waiting => ({
  respondentId,
  memberId,
  givenAt: new Date(monday + onDay * day),
});
const of = (memberId: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => said(`${memberId}${at + from}`, memberId, at));
const groups = (waiting: readonly Waiting[], isClosed = false) =>
  fullGroups(waiting, 5, isClosed).map(one => [
    one.memberId,
    one.of
      .map(({ respondentId }) => respondentId)
      .sort()
      .join(' '),
  ]);

describe('PL-5', () => {
  test.each([
    ['four of one member', of('a', 4), false, []],
    ['five of one member', of('a', 5), false, [['a', 'a0 a1 a2 a3 a4']]],
    ['nine of one member: four wait', of('a', 9), false, [['a', 'a0 a1 a2 a3 a4']]],
    ['five of two members, while the wave is open', [...of('a', 3), ...of('b', 2)], false, []],
    ['the same once it is closed', [...of('a', 3), ...of('b', 2)], true, [[null, 'a0 a1 a2 b0 b1']]],
    ['four of two members, closed', [...of('a', 2), ...of('b', 2)], true, []],
    ['five and two, closed: two wait', [...of('a', 5), ...of('b', 2)], true, [['a', 'a0 a1 a2 a3 a4']]],
  ])('%s', (_name, waiting, isClosed, expected) => expect(groups(waiting, isClosed)).toEqual(expected));

  test('five answers of four people are four: the second waits for its own group', () => {
    const four = [...of('a', 4), said('a0', 'a', 9)];
    expect(groups(four)).toEqual([]);
    expect(groups(four, true)).toEqual([]);
    expect(groups([...four, said('a4', 'a', 10)])).toEqual([['a', 'a0 a1 a2 a3 a4']]);
  });

  test('whatever is asked again and subtracted, no answer stands alone: each counts in one group of five people or more', () => {
    const anyAnswer = fc.record({ who: fc.nat(11), where: fc.nat(3) });
    const batches = fc.array(fc.array(anyAnswer, { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(batches, history => {
        let waiting: Waiting[] = [];
        const counted = new Set<Waiting>();
        for (const [at, batch] of history.entries()) {
          waiting = [...waiting, ...batch.map(({ who, where }) => said(`p${who}`, `m${where}`, at))];
          for (const group of fullGroups(waiting, 5, at === history.length - 1)) {
            expect(new Set(group.of.map(one => one.respondentId)).size).toBe(group.of.length);
            expect(group.of.length).toBeGreaterThanOrEqual(5);
            if (group.memberId) expect(new Set(group.of.map(one => one.memberId))).toEqual(new Set([group.memberId]));
            for (const one of group.of) {
              expect(counted.has(one)).toBe(false);
              counted.add(one);
            }
            waiting = waiting.filter(one => !group.of.includes(one));
          }
        }
      }),
    );
  });

  test('figures say how many agree', () => {
    expect(
      agreedOf(
        [
          { A: true, B: false },
          { A: true, B: true },
        ],
        ['A', 'B'],
      ),
    ).toEqual({ A: 2, B: 1 });
  });
});
