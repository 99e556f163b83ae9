/** Name of the job that looks at placements that were accepted after their agreement had ended; safe to repeat. */
export const endUncoveredJob = 'exchange.end-uncovered-placements';
