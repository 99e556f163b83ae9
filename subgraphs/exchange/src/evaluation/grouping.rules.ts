/** An answer that waits to be counted. */
export interface Waiting {
  readonly respondentId: string;
  readonly memberId: string;
  readonly givenAt: Date;
}

/** A group that is full: each person once. */
export interface FullGroup<One extends Waiting> {
  /** Null: of several members. */
  readonly memberId: string | null;
  readonly of: readonly One[];
}

/**
 * PL-5: every answer counts in one group and no other, so that whatever is added up, by member, wave or programme, is a
 * sum of whole groups: subtracting one from another leaves a group, never a person. Groups fill per member in the order
 * of time with different people; what is left when the wave is closed fills one of several members, all of it or nothing.
 */
export function fullGroups<One extends Waiting>(
  waiting: readonly One[],
  fewest: number,
  isWaveClosed: boolean,
): FullGroup<One>[] {
  const groups: FullGroup<One>[] = [];
  let left = waiting.toSorted((one, other) => one.givenAt.getTime() - other.givenAt.getTime());
  for (const memberId of new Set(left.map(one => one.memberId))) {
    for (;;) {
      const of = different(left.filter(one => one.memberId === memberId)).slice(0, fewest);
      if (of.length < fewest) break;
      groups.push({ memberId, of });
      left = left.filter(one => !of.includes(one));
    }
  }
  const rest = different(left);
  if (isWaveClosed && rest.length >= fewest) groups.push({ memberId: null, of: rest });
  return groups;
}

/** The first answer of each person. */
const different = <One extends Waiting>(answers: readonly One[]): One[] =>
  [...new Map(answers.toReversed().map(one => [one.respondentId, one])).values()].toSorted(
    (one, other) => one.givenAt.getTime() - other.givenAt.getTime(),
  );

/** By the code of each question how many agree. */
export const agreedOf = (answers: readonly Readonly<Record<string, boolean>>[], codes: readonly string[]) =>
  Object.fromEntries(codes.map(code => [code, answers.filter(one => one[code]).length]));
