import { PlacementAct as Act, PlacementParty as Party, PlacementStatus as Status } from './placement.enums.ts';

/** From one of these states, by one of these parties, to that state. */
interface Way {
  readonly from: readonly Status[];
  readonly by: readonly Party[];
  /** Left out: it stays as it is. */
  readonly to?: Status;
}

const { PROFESSIONAL, HOME_LEAD, HOME_HR, HOST, PLATFORM } = Party;
const parties = [PROFESSIONAL, HOME_LEAD, HOME_HR, HOST];
const before = [Status.REQUESTED, Status.LEAD_APPROVED, Status.HOST_ACCEPTED, Status.AGREEMENT_PENDING];
const asked = [Status.HOST_ACCEPTED, Status.AGREEMENT_PENDING];
const underWay = [Status.ONBOARDING, Status.ACTIVE, Status.PAUSED];
const over = [Status.EVALUATING, Status.COMPLETED];

/** SM-PLACE: who may do what in each state; there is no other way. */
export const ways: Readonly<Record<Act, readonly Way[]>> = {
  CHANGE_WISH: [{ from: [Status.IDEA], by: [PROFESSIONAL] }],
  DROP_WISH: [{ from: [Status.IDEA], by: [PROFESSIONAL] }],
  REQUEST: [{ from: [Status.IDEA], by: [PROFESSIONAL], to: Status.REQUESTED }],
  // Free until there is an agreement: no reason, no consequence.
  WITHDRAW: [{ from: before, by: [PROFESSIONAL], to: Status.IDEA }],
  APPROVE: [{ from: [Status.REQUESTED], by: [HOME_LEAD], to: Status.LEAD_APPROVED }],
  REFUSE: [
    { from: [Status.REQUESTED], by: [HOME_LEAD], to: Status.IDEA },
    { from: [Status.LEAD_APPROVED], by: [HOST], to: Status.IDEA },
  ],
  ACCEPT: [{ from: [Status.LEAD_APPROVED], by: [HOST], to: Status.HOST_ACCEPTED }],
  PREPARE_AGREEMENT: [{ from: [Status.HOST_ACCEPTED], by: [HOME_HR, PLATFORM], to: Status.AGREEMENT_PENDING }],
  AGREE: [{ from: [Status.AGREEMENT_PENDING], by: [PLATFORM], to: Status.ONBOARDING }],
  TICK: [{ from: [Status.ONBOARDING, Status.ACTIVE], by: [PROFESSIONAL, HOST] }],
  START: [{ from: [Status.ONBOARDING], by: [HOST], to: Status.ACTIVE }],
  PAUSE: [{ from: [Status.ACTIVE], by: parties, to: Status.PAUSED }],
  RESUME: [{ from: [Status.PAUSED], by: parties, to: Status.ACTIVE }],
  END_EARLY: [
    { from: asked, by: [HOME_LEAD, HOME_HR, HOST, PLATFORM], to: Status.ENDED_EARLY },
    { from: underWay, by: [...parties, PLATFORM], to: Status.ENDED_EARLY },
  ],
  FINISH: [{ from: [Status.ACTIVE, Status.PAUSED], by: [...parties, PLATFORM], to: Status.EVALUATING }],
  EVALUATE: [{ from: [...over, Status.ENDED_EARLY], by: [PROFESSIONAL, HOME_LEAD, HOST] }],
  COMPLETE: [{ from: [Status.EVALUATING], by: [PROFESSIONAL, PLATFORM], to: Status.COMPLETED }],
  SET_GOALS: [{ from: [Status.IDEA, ...before, ...underWay], by: [PROFESSIONAL] }],
  SAY_GOAL: [{ from: [Status.ACTIVE, Status.PAUSED, ...over, Status.ENDED_EARLY], by: [PROFESSIONAL] }],
};

/** As which of these the act is done in that state, and where it leads; null when it cannot be. */
export function wayOf(act: Act, status: Status, held: readonly Party[]): { party: Party; to: Status } | null {
  const way = ways[act].find(({ from }) => from.includes(status));
  const party = way?.by.find(one => held.includes(one));
  return way && party ? { party, to: way.to ?? status } : null;
}

/** Whether one of these parties may ever do it, in whatever state. */
export const mayEver = (act: Act, held: readonly Party[]): boolean =>
  ways[act].some(({ by }) => by.some(party => held.includes(party)));

/** All that these parties may do in that state. */
export const actsOf = (status: Status, held: readonly Party[]): Act[] =>
  Object.values(Act).filter(act => wayOf(act, status, held) !== null);

/** Whose turn it is; null when nobody is waited for. */
const turns: Readonly<Partial<Record<Status, Party>>> = {
  IDEA: PROFESSIONAL,
  REQUESTED: HOME_LEAD,
  LEAD_APPROVED: HOST,
  HOST_ACCEPTED: HOME_HR,
  AGREEMENT_PENDING: HOME_HR,
  ONBOARDING: HOST,
  EVALUATING: PROFESSIONAL,
};

export const turnOf = (status: Status): Party | null => turns[status] ?? null;
