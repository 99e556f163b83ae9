export enum StepProgress {
  DONE = 'DONE',
  NOW = 'NOW',
  LATER = 'LATER',
}

/**
 * How far somebody is on a pathway; `steps` in their order, each with the EPAs that it teaches; `independent` holds
 * the EPAs that she does at level 4 or higher (LN-1). A step is done when all its EPAs are; a step without EPAs (an
 * evening, an application) is done when a later step is. The first that is not done is now, the rest is later.
 */
export function progressOf(steps: readonly (readonly string[])[], independent: ReadonlySet<string>): StepProgress[] {
  const isLearnt = (epas: readonly string[]) => epas.length > 0 && epas.every(epa => independent.has(epa));
  const lastLearnt = steps.findLastIndex(isLearnt);
  const isDone = steps.map((epas, index) => isLearnt(epas) || (epas.length === 0 && index < lastLearnt));
  const now = isDone.indexOf(false);
  return isDone.map((done, index) => {
    if (done) return StepProgress.DONE;
    return index === now ? StepProgress.NOW : StepProgress.LATER;
  });
}
