const rule = (ruleId: string, source: string) => ({ ruleId, source });

/** Every reason that can speak against a detachment agreement, with the rule behind it. */
export const detachmentRuleBook = {
  PERIOD_OVER: rule('DT-3', 'Naober: what is over is not signed'),
  FACTS_TOO_OLD: rule('EX-2', 'Naober: what was last heard more than 24 h ago proves nothing'),
  NOT_EMPLOYED: rule('EX-6', 'RUN: members lend their own employees, in their own profession'),
  NO_COOPERATION_AGREEMENT: rule('EX-8', 'Cooperation agreement of the members ("samenwerkingsovereenkomst")'),
  NOT_ONE_GROUP: rule('LS-2', 'Waadi 1 (3): lending within one economic group; to be verified'),
  NOT_REGISTERED: rule('LS-1', 'Waadi 7a, 7b: who lends is registered, and the host checks it'),
  REGISTRATION_CHECK_OLD: rule('LS-1', 'Waadi 7b: the host checks the registration'),
  ADMISSION_MISSING: rule('LS-4', 'Wtta: admission duty of lenders from 1 January 2027'),
  ADMISSION_NEEDED_LATER: rule('LS-4', 'Wtta: admission duty of lenders from 1 January 2027'),
  EMPLOYMENT_ENDS_BEFORE: rule('EX-6', 'RUN: members lend their own employees'),
  COOPERATION_ENDS_BEFORE: rule('EX-8', 'Cooperation agreement of the members; its run-off clause'),
  COST_MISSING: rule('DT-4', 'Naober: the two members agree on the cost before anybody signs'),
  FREE_WITHOUT_HELP: rule(
    'LS-2',
    'Waadi 1 (1, 3): lending of workers is for a charge, help may be for nothing; to be verified',
  ),
  GROSS_COST_MISSING: rule('LS-8', 'Waadi 1 (3), help without profit: the gross wage cost is the cap; to be verified'),
  CHARGE_ABOVE_COST: rule('LS-8', 'Waadi 1 (3), help without profit: no more than the gross wage cost; to be verified'),
  OTHER_DETACHMENT: rule('DT-5', 'Naober: one agreement per person, host, department and day'),
} as const;

export type DetachmentCode = keyof typeof detachmentRuleBook;
