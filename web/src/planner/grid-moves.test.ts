import { expect, it } from '@jest/globals';
import { nextCell } from './grid-moves.ts';

const middle = { row: 1, day: 3 };
it.each([
  ['ArrowLeft', middle, { row: 1, day: 2 }],
  ['ArrowRight', middle, { row: 1, day: 4 }],
  ['ArrowUp', middle, { row: 0, day: 3 }],
  ['ArrowDown', middle, { row: 2, day: 3 }],
  ['Home', middle, { row: 1, day: 0 }],
  ['End', middle, { row: 1, day: 6 }],
  ['ArrowLeft', { row: 0, day: 0 }, { row: 0, day: 0 }],
  ['ArrowUp', { row: 0, day: 0 }, { row: 0, day: 0 }],
  ['ArrowRight', { row: 2, day: 6 }, { row: 2, day: 6 }],
  ['ArrowDown', { row: 2, day: 6 }, { row: 2, day: 6 }],
  ['Tab', middle, null],
])('%s from %j leads to %j', (key, from, to) => expect(nextCell(key, from, 3)).toEqual(to));
