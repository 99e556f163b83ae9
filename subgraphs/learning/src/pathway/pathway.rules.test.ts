import { expect, test } from '@jest/globals';
import { progressOf } from './pathway.rules.ts';

test.each<[string, string[][], string[], string]>([
  ['nothing held: the first step is now', [['a'], ['b']], [], 'NOW LATER'],
  ['a step of which all is held is done', [['a', 'b'], ['c']], ['a', 'b'], 'DONE NOW'],
  ['a step of which something is missing is not', [['a', 'b'], ['c']], ['a'], 'NOW LATER'],
  ['steps done out of order stay done', [['a'], ['b'], ['c']], ['b'], 'NOW DONE LATER'],
  ['a step without EPAs is done when a later step is', [[], ['a'], ['b']], ['a'], 'DONE DONE NOW'],
  ['a step without EPAs is now when nothing later is done', [[], ['a']], [], 'NOW LATER'],
  ['a last step without EPAs waits for its turn', [['a'], []], [], 'NOW LATER'],
  ['a last step without EPAs is now when all else is done', [['a'], []], ['a'], 'DONE NOW'],
  ['all done: nothing is now', [['a'], ['b']], ['a', 'b'], 'DONE DONE'],
  ['EPAs of elsewhere change nothing', [['a']], ['z'], 'NOW'],
  ['no steps', [], ['a'], ''],
])('%s', (_sentence, steps, independent, expected) => {
  expect(progressOf(steps, new Set(independent)).join(' ')).toBe(expected);
});
