export interface Covering {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string;
  readonly holdsUntil: string | null;
  readonly status: string;
  /** Empty = all. */
  readonly departmentKinds: readonly string[];
  readonly members: readonly { readonly id: string }[];
}

const making = new Set(['DRAFT', 'CONSULTATION', 'COMPLIANCE_REVIEW']);

/** Those in force on a day, each with a letter by which the picture names it. */
export function coveringOn<Agreement extends Covering>(
  agreements: readonly Agreement[],
  day: string,
): (Agreement & { readonly letter: string })[] {
  return agreements
    .filter(
      ({ status, startsOn, holdsUntil }) =>
        !making.has(status) && startsOn <= day && (holdsUntil === null || day <= holdsUntil),
    )
    .toSorted((one, other) => one.title.localeCompare(other.title, 'nl') || one.id.localeCompare(other.id))
    .map((one, index) => ({ ...one, letter: letterOf(index) }));
}

/** A to Z, then A2 and on. */
const letterOf = (index: number): string =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1));

/** By which of them people of `homeId` (null: of any member) may work at a kind of department of the host. */
export const coverageOf = <Agreement extends Covering>(
  agreements: readonly Agreement[],
  hostId: string,
  kind: string,
  homeId: string | null,
): Agreement[] =>
  agreements.filter(
    ({ members, departmentKinds }) =>
      members.some(({ id }) => id === hostId) &&
      (homeId === null || (homeId !== hostId && members.some(({ id }) => id === homeId))) &&
      (departmentKinds.length === 0 || departmentKinds.includes(kind)),
  );
