import type { Finding } from '../src/eligibility/finding.rules.ts';
import { workingTimeFindings } from '../src/working-time/working-time.rules.ts';
import { facts, instant } from './facts.ts';

type Over = Parameters<typeof facts>[0];

/** A shift by its clock with offset. */
export const shift = (from: string, until: string) => ({ startsAt: instant(from), endsAt: instant(until) });

/** What one rule has to say, by its code. */
export const foundBy = (code: Finding['code'], over: Over): Finding[] =>
  workingTimeFindings(facts(over)).filter(one => one.code === code);

/** The same as `class counted limit`, short enough for tables. */
export const counted = (code: Finding['code'], over: Over): string[] =>
  foundBy(code, over).map(one => [one.enforcement, one.counted, one.limit].filter(value => value !== null).join(' '));

/** The same for rests: `class hours least`. */
export const rested = (code: Finding['code'], over: Over): string[] =>
  foundBy(code, over).map(one => `${one.enforcement} ${one.restHours} ${one.minimumRestHours}`);
