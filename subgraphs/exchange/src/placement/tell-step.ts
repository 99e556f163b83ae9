import { messageDue } from '@naober/kit/message-due';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import type { ExchangePlacement } from './exchange-placement.entity.ts';
import type { Acting } from './move.ts';
import { PlacementParty as Party, type PlacementAct } from './placement.enums.ts';
import { peopleOf } from './who-has-turn.ts';

/** What who hears of a step is told. */
export type PlacementMessage =
  | 'PLACEMENT_REQUESTED'
  | 'PLACEMENT_WITHDRAWN'
  | 'PLACEMENT_APPROVED'
  | 'PLACEMENT_REFUSED'
  | 'PLACEMENT_ACCEPTED'
  | 'PLACEMENT_TO_AGREE'
  | 'PLACEMENT_ONBOARDING'
  | 'PLACEMENT_STARTED'
  | 'PLACEMENT_PAUSED'
  | 'PLACEMENT_RESUMED'
  | 'PLACEMENT_ENDED_EARLY'
  | 'PLACEMENT_TO_EVALUATE'
  | 'PLACEMENT_COMPLETED'
  | 'PLACEMENT_WAITS';

const { PROFESSIONAL, HOME_LEAD, HOME_HR, HOST } = Party;
const all = [PROFESSIONAL, HOME_LEAD, HOST];

/** Who hears what of each act; whoever did it does not hear of it. */
const told: Readonly<Partial<Record<PlacementAct, Partial<Record<PlacementMessage, readonly Party[]>>>>> = {
  REQUEST: { PLACEMENT_REQUESTED: [HOME_LEAD] },
  WITHDRAW: { PLACEMENT_WITHDRAWN: [HOME_LEAD, HOST] },
  APPROVE: { PLACEMENT_APPROVED: [PROFESSIONAL], PLACEMENT_REQUESTED: [HOST] },
  REFUSE: { PLACEMENT_REFUSED: [PROFESSIONAL] },
  ACCEPT: { PLACEMENT_ACCEPTED: [PROFESSIONAL, HOME_LEAD], PLACEMENT_TO_AGREE: [HOME_HR] },
  AGREE: { PLACEMENT_ONBOARDING: all },
  START: { PLACEMENT_STARTED: all },
  PAUSE: { PLACEMENT_PAUSED: all },
  RESUME: { PLACEMENT_RESUMED: all },
  END_EARLY: { PLACEMENT_ENDED_EARLY: [...all, HOME_HR] },
  FINISH: { PLACEMENT_TO_EVALUATE: all },
  COMPLETE: { PLACEMENT_COMPLETED: all },
};

interface Said {
  readonly reason: string | null;
  readonly note: string | null;
}

export async function tellStep(acting: Acting, placement: ExchangePlacement, act: PlacementAct, said: Said) {
  for (const [kind, parties] of Object.entries(told[act] ?? {}))
    await tellParties(acting, placement, kind as PlacementMessage, parties, said);
}

/** Tells the people of these parties, each once. */
export async function tellParties(
  { tx, events, now, personId }: Acting,
  placement: ExchangePlacement,
  kind: PlacementMessage,
  parties: readonly Party[],
  { reason, note }: Said = { reason: null, note: null },
): Promise<void> {
  const facts = { ...(await placeWords(tx, placement)), reason, note };
  const hearing = new Set<string>();
  for (const party of parties) {
    // Before her team lead said yes the host knew nothing of it.
    if (party === HOST && placement.leadApprovedAt === null) continue;
    for (const id of await peopleOf(tx, placement, party, now)) hearing.add(id);
  }
  if (personId) hearing.delete(personId);
  const subject = { type: 'ExchangePlacement', id: placement.id };
  const written = note && personId ? { writtenBy: personId } : {};
  for (const recipientId of hearing)
    await messageDue(events, tx, 'exchange', {
      kind,
      recipientId,
      regionId: placement.regionId,
      subject,
      facts,
      ...written,
    });
}

async function placeWords(tx: Acting['tx'], { hostMemberId, departmentId }: ExchangePlacement) {
  const member = hostMemberId ? await tx.findOne(BorrowedMember, hostMemberId) : null;
  const department = departmentId ? await tx.findOne(BorrowedDepartment, departmentId) : null;
  return { member: member?.name ?? null, department: department?.name ?? null };
}
