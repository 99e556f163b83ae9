import { expect, test } from '@jest/globals';
import { Remembered } from './remembered.ts';

const fails = () => Promise.reject(new Error('away'));

function withClock() {
  const clock = { now: 0, asked: 0 };
  const remembered = new Remembered<string>(5, 100, () => clock.now);
  const ask = (answer: string) => remembered.of('key', () => (clock.asked++, Promise.resolve(answer)));
  const askInVain = () => remembered.of('key', () => (clock.asked++, fails()));
  return { clock, remembered, ask, askInVain };
}

test('an answer serves until it is no longer fresh', async () => {
  const { clock, ask } = withClock();
  expect(await ask('first')).toBe('first');
  clock.now = 4;
  expect(await ask('second')).toBe('first');
  clock.now = 5;
  expect(await ask('third')).toBe('third');
});

test('who asks at the same moment waits for one answer', async () => {
  const { clock, ask } = withClock();
  expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a', 'a', 'a']);
  expect(clock.asked).toBe(1);
});

test('while asking fails the last answer serves, and is asked for again only now and then', async () => {
  const { clock, ask, askInVain } = withClock();
  await ask('known');
  clock.now = 50;
  expect(await askInVain()).toBe('known');
  clock.now = 54;
  expect(await askInVain()).toBe('known');
  expect(clock.asked).toBe(2);
  clock.now = 99;
  expect(await askInVain()).toBe('known');
});

test('all who wait while asking fails get the last answer', async () => {
  const { clock, ask, askInVain } = withClock();
  await ask('known');
  clock.now = 50;
  expect(await Promise.all([askInVain(), askInVain(), ask('new')])).toEqual(['known', 'known', 'known']);
  expect(clock.asked).toBe(2);
});

test('what was forgotten while asking failed does not come back', async () => {
  const { clock, ask, askInVain, remembered } = withClock();
  await ask('known');
  clock.now = 50;
  const asking = askInVain();
  remembered.forget('key');
  await asking;
  expect(await ask('new')).toBe('new');
});

test('a last answer does not serve for ever', async () => {
  const { clock, ask, askInVain } = withClock();
  await ask('known');
  clock.now = 100;
  await expect(askInVain()).rejects.toThrow('away');
});

test('what was never known is no answer, and the next try asks at once', async () => {
  const { ask, askInVain } = withClock();
  await expect(askInVain()).rejects.toThrow('away');
  expect(await ask('now it is')).toBe('now it is');
});

test('what is forgotten is asked for again', async () => {
  const { ask, remembered } = withClock();
  await ask('first');
  remembered.forget('key');
  expect(await ask('second')).toBe('second');
});
