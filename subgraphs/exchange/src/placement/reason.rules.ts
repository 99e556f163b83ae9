import { PlacementEndReason as End, PlacementRefusalReason as Refusal } from './placement-reason.enums.ts';
import { PlacementParty as Party } from './placement.enums.ts';

export const longestWords = 500;

export type ReasonProblem = 'REASON_NOT_YOURS' | 'NOTE_NEEDED';

const both = [Refusal.OTHER_PERIOD, Refusal.OTHER];
const home = [Party.HOME_LEAD, Party.HOME_HR];

/** Which reasons are whose: nobody speaks for the other side. */
const sayable: Readonly<Partial<Record<Party, readonly Refusal[]>>> = {
  HOME_LEAD: [Refusal.TEAM_TOO_SMALL, Refusal.TRAINING_FIRST, ...both],
  HOST: [Refusal.NO_SUPERVISION, Refusal.QUALIFICATION_MISSING, Refusal.NO_PLACE_LEFT, ...both],
};

const enders: Readonly<Record<End, readonly Party[]>> = {
  OWN_CHOICE: [Party.PROFESSIONAL],
  CIRCUMSTANCES: [Party.PROFESSIONAL],
  NEEDED_AT_HOME: home,
  HOST_CHANGED: [Party.HOST],
  NO_MATCH: [Party.PROFESSIONAL, Party.HOST, ...home],
  AGREEMENT_ENDED: [Party.PLATFORM, ...home, Party.HOST],
  OTHER: [Party.PROFESSIONAL, Party.HOST, ...home],
};

const problem = (isTheirs: boolean, isOther: boolean, note: string | null): ReasonProblem | null => {
  if (!isTheirs) return 'REASON_NOT_YOURS';
  return isOther && note === null ? 'NOTE_NEEDED' : null;
};

/** What is wrong with the reason of a refusal; null when nothing. */
export const reasonProblem = (reason: Refusal, party: Party, note: string | null): ReasonProblem | null =>
  problem((sayable[party] ?? []).includes(reason), reason === Refusal.OTHER, note);

/** What is wrong with the reason of an early end; null when nothing. */
export const endProblem = (reason: End, party: Party, note: string | null): ReasonProblem | null =>
  problem(enders[reason].includes(party), reason === End.OTHER, note);
