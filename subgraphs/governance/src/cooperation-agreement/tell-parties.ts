import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { rows } from '@naober/kit/sql';
import type { MessageKind } from '../message/message-kinds.ts';
import type { CooperationAgreement } from './cooperation-agreement.entity.ts';

export type AgreementMessage =
  | 'AGREEMENT_CONSULTED'
  | 'AGREEMENT_REACTED'
  | 'AGREEMENT_ENDS'
  | 'AGREEMENT_NOTICE_DUE'
  | 'AGREEMENT_NOTICE_GIVEN'
  | 'AGREEMENT_RENEWED'
  | 'AGREEMENT_TERMINATED'
  | 'AGREEMENT_NOVATED';

interface Told {
  readonly events: Events;
  readonly tx: EntityManager;
  readonly today: string;
}

type Facts = Readonly<Record<string, string | number | null>>;

/** Says it to the office of the region and to HR of each party, in the caller's transaction; once to each person. */
export const tellParties = (told: Told, agreement: CooperationAgreement, kind: AgreementMessage, facts: Facts) =>
  tellThem(told, agreement, kind, facts, agreement.scope.memberIds);

/** Says it to the office of the region alone. */
export const tellOffice = (told: Told, agreement: CooperationAgreement, kind: AgreementMessage, facts: Facts) =>
  tellThem(told, agreement, kind, facts, []);

async function tellThem(
  { events, tx, today }: Told,
  agreement: CooperationAgreement,
  kind: AgreementMessage & MessageKind,
  facts: Facts,
  memberIds: readonly string[],
): Promise<void> {
  const people = await rows<{ id: string }>(
    tx,
    `select distinct professional_id as id from role_grant
     where region_id = ? and withdrawn_at is null and starts_on <= ? and coalesce(ends_on >= ?, true)
       and department_id is null
       and (role = 'PROGRAMME_MANAGER' and member_id is null
         or role = 'HR_ADVISOR' and member_id = any(?::uuid[]))
     order by id`,
    [agreement.region.id, today, today, `{${memberIds.join(',')}}`],
  );
  for (const { id } of people)
    await messageDue(events, tx, 'governance', {
      kind,
      recipientId: id,
      regionId: agreement.region.id,
      subject: { type: 'CooperationAgreement', id: agreement.id },
      facts: { agreement: agreement.title, ...facts },
    });
}
