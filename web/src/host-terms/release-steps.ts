import type { ReleaseAudience } from '../generated/operations.ts';

export const audiences: readonly ReleaseAudience[] = ['OWN_EMPLOYEES', 'REGION', 'SELF_EMPLOYED'];

export interface Step {
  readonly audience: ReleaseAudience;
  readonly hoursAfterPublication: number;
}

/** Hours for each group, as an order says them: a group that it leaves out follows with the last. */
export function hoursOf(steps: readonly Step[]): Record<ReleaseAudience, number> {
  const last = steps.at(-1)?.hoursAfterPublication ?? 0;
  const of = (audience: ReleaseAudience) => steps.find(one => one.audience === audience)?.hoursAfterPublication ?? last;
  return { OWN_EMPLOYEES: of('OWN_EMPLOYEES'), REGION: of('REGION'), SELF_EMPLOYED: of('SELF_EMPLOYED') };
}

/** The order that gives each group these hours; everybody at once is no order at all. */
export function stepsOf(hours: Readonly<Record<ReleaseAudience, number>>): Step[] {
  if (audiences.every(audience => hours[audience] === 0)) return [];
  return audiences
    .map(audience => ({ audience, hoursAfterPublication: hours[audience] }))
    .toSorted((one, other) => one.hoursAfterPublication - other.hoursAfterPublication);
}
