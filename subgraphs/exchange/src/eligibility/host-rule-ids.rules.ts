/** Rules whose id alone would tell of age, pregnancy or health, or of a quarrel with her own employer. */
const tellTooMuch = new Set(['WT-18', 'WT-22', 'WT-23']);

/** The rules that had something to say, as a host may read them: what would tell of the person is `WT` alone. */
export const hostRuleIds = (checks: readonly { readonly ruleId: string }[]): string[] => [
  ...new Set(checks.map(({ ruleId }) => (tellTooMuch.has(ruleId) ? 'WT' : ruleId))),
];
