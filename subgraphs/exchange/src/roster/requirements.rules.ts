import { CellError } from './cells.rules.ts';
import { RosterRowErrorCode } from './row-error.rules.ts';

/** What a shift asks: EPAs that rules check, and other things in the host's words. */
export interface Requirements {
  readonly requiredEpas: { readonly epaId: string; readonly minimumLevel: number }[];
  readonly otherRequirements: string[];
}

const epaCode = /^([A-Z]{2,4}(?:-[A-Z]{2,4})?-[A-Z]?)(\d{1,2})$/i;
const range = /^(\S+)\s+(?:t\/m|tot en met|through)\s+(\S+)$/i;
const level = /\s+(?:niveau|level)\s+([1-5])$/i;

/**
 * Reads `OA-1 t/m OA-3 niveau 4; BIG`: semicolons part demands, commas part EPAs, a level holds for its demand.
 * What does not look like an EPA is kept as text. Throws UNKNOWN_EPA for a code that nobody knows.
 */
export function readRequirements(text: string, epaIds: ReadonlyMap<string, string>, usualLevel: number): Requirements {
  const requirements: Requirements = { requiredEpas: [], otherRequirements: [] };
  for (const demand of text
    .split(';')
    .map(one => one.trim())
    .filter(Boolean)) {
    const minimumLevel = Number(level.exec(demand)?.[1] ?? usualLevel);
    for (const part of demand
      .replace(level, '')
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)) {
      const codes = codesOf(part);
      if (!codes) requirements.otherRequirements.push(part);
      requirements.requiredEpas.push(...(codes ?? []).map(code => ({ epaId: knownEpa(code, epaIds), minimumLevel })));
    }
  }
  return { ...requirements, requiredEpas: highestOfEach(requirements.requiredEpas) };
}

/** `OA-1` or `OA-1 t/m OA-3` as codes; null when it is something else. */
function codesOf(part: string): string[] | null {
  const [, from = part, until = part] = range.exec(part) ?? [];
  const [, prefix, first] = epaCode.exec(from) ?? [];
  const [, lastPrefix, last] = epaCode.exec(until) ?? [];
  if (prefix === undefined || prefix !== lastPrefix || Number(last) < Number(first)) return null;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => `${prefix}${Number(first) + n}`);
}

function knownEpa(code: string, epaIds: ReadonlyMap<string, string>): string {
  const id = epaIds.get(code.toUpperCase());
  if (!id) throw new CellError(RosterRowErrorCode.UNKNOWN_EPA);
  return id;
}

function highestOfEach(required: Requirements['requiredEpas']): Requirements['requiredEpas'] {
  const byId = new Map<string, number>();
  for (const { epaId, minimumLevel } of required) byId.set(epaId, Math.max(minimumLevel, byId.get(epaId) ?? 0));
  return [...byId].map(([epaId, minimumLevel]) => ({ epaId, minimumLevel }));
}
