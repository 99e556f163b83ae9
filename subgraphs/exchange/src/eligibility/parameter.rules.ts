import type { RuleParameter } from './facts.rules.ts';

/** Whether a span of local dates, both included, holds the day; ISO dates sort as text. */
export const isOn = (day: string, from: string, until: string | null): boolean =>
  from <= day && (until === null || day <= until);

const byName = new WeakMap<readonly RuleParameter[], Map<string, RuleParameter[]>>();

/** The number of a rule on that day; null when no row gives one. */
export function parameterIfAny(parameters: readonly RuleParameter[], id: string, day: string): number | null {
  const named = byName.get(parameters) ?? Map.groupBy(parameters, one => one.id);
  byName.set(parameters, named);
  return named.get(id)?.find(one => isOn(day, one.validFrom, one.validUntil))?.value ?? null;
}

/** The number of a rule on that day. Throws when no row gives one: a rule without its number decides nothing. */
export function parameterOn(parameters: readonly RuleParameter[], id: string, day: string): number {
  const found = parameterIfAny(parameters, id, day);
  if (found === null) throw new Error(`No value of ${id} holds on ${day}.`);
  return found;
}

/** Whether something heard at that moment (null = never) is at most `minutes` old. */
export function isFresh(heardAt: Date | null, now: Date, minutes: number): boolean {
  return heardAt !== null && now.getTime() - heardAt.getTime() <= minutes * 60_000;
}
