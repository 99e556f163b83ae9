/** One of the rules by which the platform forgets. */
export interface RuleFacts {
  readonly record: string;
  readonly days: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

/** Rules of today and later, by record and first day; what all subgraphs have alike is told once. */
export function rulesAhead<T extends RuleFacts>(all: readonly T[], today: string): T[] {
  const ahead = all.filter(({ validUntil }) => validUntil === null || today <= validUntil);
  const alike = new Map(
    ahead.map(rule => [JSON.stringify([rule.record, rule.days, rule.validFrom, rule.source]), rule]),
  );
  const orderOf = ({ record, validFrom }: RuleFacts) => `${record} ${validFrom}`;
  return [...alike.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
