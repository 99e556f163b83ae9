/** How often a sheet that waits was spoken of: to who has it, then to deputies, then to HR. */
export type ChaseStage = 'HOLDER' | 'DEPUTY' | 'HR';

/** After how many days each hears of it (TS-2). */
export interface ChaseDays {
  readonly HOLDER: number;
  readonly DEPUTY: number;
  readonly HR: number;
}

const day = 86_400_000;
const stages = ['HOLDER', 'DEPUTY', 'HR'] as const;

/**
 * What is due of a sheet that waits since then. What the person herself has goes to no deputy: nobody answers in her
 * stead, and HR of her employer may ask her.
 */
export const dueStages = (
  { waitingSince, isHers }: { readonly waitingSince: Date; readonly isHers: boolean },
  days: ChaseDays,
  now: Date,
): ChaseStage[] =>
  stages.filter(
    stage => now.getTime() - waitingSince.getTime() >= days[stage] * day && !(isHers && stage === 'DEPUTY'),
  );
