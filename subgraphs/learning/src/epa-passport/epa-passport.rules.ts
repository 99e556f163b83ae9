import { isEmployedOn } from '../borrowed/employment.rules.ts';
import { isIndependent, type EntrustmentLevel } from '../epa-entrustment/entrustment-level.rules.ts';
import { isValidOn } from '../epa-set-version/epa-set-version.rules.ts';

/** An EPA that counts for a profession in which somebody is, was or will be employed. */
export interface AskedEpa {
  readonly epaId: string;
  readonly isCore: boolean;
  readonly employment: { readonly startsOn: string; readonly endsOn: string | null };
  readonly set: { readonly validFrom: string; readonly validUntil: string | null };
}

/** What somebody may do independently (LN-1), of entrustments that are in force. */
export function independentEpas(held: readonly { epaId: string; level: EntrustmentLevel }[]): Set<string> {
  return new Set(held.filter(({ level }) => isIndependent(level)).map(({ epaId }) => epaId));
}

/**
 * LN-3: a diploma asks all core EPAs. Missing are those of the sets that count today, for the professions in which
 * she is employed today, that she does not do independently; each once, in the order given.
 */
export function missingEpas(asked: readonly AskedEpa[], independent: ReadonlySet<string>, today: string): string[] {
  const missing = asked.filter(
    ({ epaId, isCore, employment, set }) =>
      isCore && isEmployedOn(today, employment) && isValidOn(today, set) && !independent.has(epaId),
  );
  return [...new Set(missing.map(({ epaId }) => epaId))];
}
