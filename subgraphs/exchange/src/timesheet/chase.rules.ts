/** What a sheet that waits is spoken of for: to who has it, to deputies, to HR, and because its batch is about to close. */
export type ChaseStage = 'HOLDER' | 'DEPUTY' | 'HR' | 'CUT_OFF';

/** After how many days each hears of it, and how many before the cut-off (TS-2). */
export type ChaseDays = Readonly<Record<ChaseStage, number>>;

/** What of a sheet decides who hears of it. */
export interface WaitingSheet {
  readonly waitingSince: Date;
  /** Whether she has it; else the host. */
  readonly isHers: boolean;
  /** When its batch is closed; null where none is. */
  readonly cutOffAt: Date | null;
}

const day = 86_400_000;
const stages = ['HOLDER', 'DEPUTY', 'HR'] as const;

/**
 * What is due of a sheet, each with the moment that it is about: it is said once of each. What the person herself has
 * goes to no deputy: nobody answers in her stead, and HR of her employer may ask her.
 */
export function dueStages(
  { waitingSince, isHers, cutOffAt }: WaitingSheet,
  days: ChaseDays,
  now: Date,
): { stage: ChaseStage; ofMoment: Date }[] {
  const due: { stage: ChaseStage; ofMoment: Date }[] = stages
    .filter(stage => now.getTime() - waitingSince.getTime() >= days[stage] * day && !(isHers && stage === 'DEPUTY'))
    .map(stage => ({ stage, ofMoment: waitingSince }));
  if (cutOffAt !== null && cutOffAt.getTime() - now.getTime() <= days.CUT_OFF * day)
    due.push({ stage: 'CUT_OFF', ofMoment: cutOffAt });
  return due;
}
