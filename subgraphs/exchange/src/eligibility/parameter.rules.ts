import type { RuleParameter } from './facts.rules.ts';

/** Whether a span of local dates, both included, holds the day; ISO dates sort as text. */
export const isOn = (day: string, from: string, until: string | null): boolean =>
  from <= day && (until === null || day <= until);

/** The number of a rule on that day. Throws when no row gives one: a rule without its number decides nothing. */
export function parameterOn(parameters: readonly RuleParameter[], id: string, day: string): number {
  const found = parameters.find(one => one.id === id && isOn(day, one.validFrom, one.validUntil));
  if (!found) throw new Error(`No value of ${id} holds on ${day}.`);
  return found.value;
}

/** Whether something heard at that moment (null = never) is at most `minutes` old. */
export function isFresh(heardAt: Date | null, now: Date, minutes: number): boolean {
  return heardAt !== null && now.getTime() - heardAt.getTime() <= minutes * 60_000;
}
