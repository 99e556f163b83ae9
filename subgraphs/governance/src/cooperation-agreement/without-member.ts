import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { rows } from '@naober/kit/sql';
import type { Member } from '../member/member.entity.ts';
import { AgreementStage, holdsUntil } from './agreement-status.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { tellParties } from './tell-parties.ts';

interface Going {
  readonly member: Member;
  /** Who takes its place; null: nobody. */
  readonly successor: Member | null;
  /** First day without it. */
  readonly on: string;
  readonly today: string;
}

/**
 * Every agreement of a member that goes gets a next version from that day on: with its successor (novation), or without
 * it. Where fewer than two members are left, it ends. The caller holds the region.
 */
export async function withoutMember(tx: EntityManager, going: Going, events: Events): Promise<number> {
  const concerned = await ofMember(tx, going);
  for (const agreement of concerned) {
    const members = agreement.members.getItems().filter(({ id }) => id !== going.member.id);
    if (going.successor && !members.some(({ id }) => id === going.successor!.id)) members.push(going.successor);
    if (members.length < 2) end(agreement, going);
    else await goOn(tx, agreement, members, going.on);
    const facts = { member: going.member.name, expiresOn: null };
    await tellParties({ events, tx, today: going.today }, agreement, 'AGREEMENT_NOVATED', facts);
  }
  return concerned.length;
}

/** What holds on that day or later, in the order of the days: a version that starts later goes on as well. */
async function ofMember(tx: EntityManager, { member, on }: Going): Promise<CooperationAgreement[]> {
  const named = await rows<{ id: string }>(
    tx,
    'select agreement_id as id from cooperation_agreement_member where member_id = ?',
    [member.id],
  );
  const found = await tx.find(
    CooperationAgreement,
    { id: { $in: named.map(({ id }) => id) }, stage: AgreementStage.ADOPTED, terminatedOn: null },
    { orderBy: { startsOn: 'asc', number: 'asc' } },
  );
  return found.filter(one => {
    const last = holdsUntil(one);
    return (last === null || last >= on) && (last === null || last >= one.startsOn);
  });
}

const end = (agreement: CooperationAgreement, { member, on }: Going): void =>
  void Object.assign(agreement, { terminatedOn: on, terminationReason: `${member.name}: ${on}` });

async function goOn(tx: EntityManager, from: CooperationAgreement, members: Member[], on: string): Promise<void> {
  const { region, seriesId, title, departmentKinds, annexes, noticeMonths, renewalMonths, runOffMonths } = from;
  const [newest] = await tx.find(
    CooperationAgreement,
    { seriesId },
    { orderBy: { number: 'desc' }, limit: 1, populate: false },
  );
  const { noticeGivenOn, noticeMember, noticeReason, endsByNoticeOn, supersededOn } = from;
  const startsOn = from.startsOn > on ? from.startsOn : on;
  const next = tx.create(
    CooperationAgreement,
    {
      region,
      seriesId,
      title,
      departmentKinds,
      annexes,
      noticeMonths,
      renewalMonths,
      runOffMonths,
      startsOn,
      noticeGivenOn,
      noticeReason,
      endsByNoticeOn,
      supersededOn,
      number: newest!.number + 1,
      members,
      endsOn: from.endsOn,
      noticeMember,
      professions: from.professions.getItems(),
    },
    { persist: false },
  );
  if (from.supersededOn === null || from.supersededOn > startsOn) from.supersededOn = startsOn;
  await tx.flush(); // before the next one counts: no two versions hold on one day
  tx.persist(next);
  await tx.flush();
}
