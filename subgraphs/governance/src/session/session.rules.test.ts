import { expect, test } from '@jest/globals';
import { endsAt, isAlive } from './session.rules.ts';

const startedAt = new Date('2026-03-10T08:00:00Z');
const session = { startedAt, lastUsedAt: startedAt, endedAt: null };
const at = (time: string) => new Date(`2026-03-10T${time}Z`);

test.each([
  ['within the hour after its last use', { lastUsedAt: at('10:00:00') }, at('10:59:59'), true],
  ['an hour after its last use', { lastUsedAt: at('10:00:00') }, at('11:00:00'), false],
  ['in use for almost twelve hours', { lastUsedAt: at('19:59:00') }, at('19:59:59'), true],
  ['in use for twelve hours', { lastUsedAt: at('19:59:00') }, at('20:00:00'), false],
  ['that was ended', { lastUsedAt: at('10:00:00'), endedAt: at('10:00:01') }, at('10:00:02'), false],
])('a session %s', (_what, times, now, answer) => {
  expect(isAlive({ ...session, ...times }, now)).toBe(answer);
});

test('it ends by what comes first', () => {
  expect(endsAt({ ...session, lastUsedAt: at('08:30:00') })).toEqual(at('09:30:00'));
  expect(endsAt({ ...session, lastUsedAt: at('19:30:00') })).toEqual(at('20:00:00'));
});
