import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { changes, rows } from '@naober/kit/sql';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { dueStages, type ChaseStage } from './chase.rules.ts';
import { prepareTimesheets } from './prepare-timesheets.ts';
import { tellToEnter } from './tell-timesheet.ts';
import { whomToChase, type Chased } from './whom-to-chase.ts';

/** Hours never get stuck: what waits is spoken of, to who has it, then to deputies, then to HR, once each. */
export const chaseTimesheets: Round = { name: 'exchange.chase-timesheets', go: chase };

export async function chase(orm: MikroORM, events: Events, now: Date): Promise<void> {
  await prepareForgotten(orm, events, now);
  await backgroundFork(orm).transactional(async tx => {
    const number = await ruleNumbers(tx, now);
    const days = { HOLDER: number('TS-2.remind'), DEPUTY: number('TS-2.deputy'), HR: number('TS-2.hr') };
    const first = new Date(now.getTime() - days.HOLDER * 86_400_000);
    const claimed: (Chased & { stage: ChaseStage })[] = [];
    for (const sheet of await waiting(tx, first))
      for (const stage of dueStages(sheet, days, now))
        if (await isNew(tx, sheet, stage, now)) claimed.push({ ...sheet, stage });
    await sayAll(tx, events, claimed, localDateOf(now));
  });
}

/** Whoever comes second, on whatever process, says nothing. */
const isNew = async (tx: EntityManager, { id, waitingSince }: Chased, stage: ChaseStage, now: Date): Promise<boolean> =>
  (await changes(
    tx,
    `insert into timesheet_reminder (timesheet_id, waiting_since, stage, said_at) values (?, ?, ?, ?) on conflict do nothing`,
    [id, waitingSince, stage, now],
  )) > 0;

async function waiting(tx: EntityManager, since: Date): Promise<Chased[]> {
  const found = await rows<Chased & { waitingSince: string | Date }>(
    tx,
    `select id, region_id as "regionId", professional_id as "professionalId", host_member_id as "hostMemberId",
       department_id as "departmentId", home_member_id as "homeMemberId", waiting_since as "waitingSince",
       status in ('DRAFT', 'VERIFIED_BY_HOST') as "isHers"
     from timesheet where status not in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED') and waiting_since <= ?
       and professional_id not in (select id from borrowed_professional where is_erased)
     order by waiting_since, id`,
    [since],
  );
  return found.map(one => ({ ...one, waitingSince: new Date(one.waitingSince) }));
}

/** One message for each person, stage and department, however many sheets wait there. */
async function sayAll(
  tx: EntityManager,
  events: Events,
  claimed: readonly (Chased & { stage: ChaseStage })[],
  today: string,
): Promise<void> {
  const keyOf = (one: Chased & { stage: ChaseStage }) =>
    [
      one.stage,
      one.isHers ? `${one.professionalId} ${one.homeMemberId}` : `${one.hostMemberId} ${one.departmentId}`,
    ].join(' ');
  for (const all of Map.groupBy(claimed, keyOf).values()) {
    const [oldest] = all;
    const { recipients, facts } = await whomToChase(tx, oldest!, oldest!.stage, today);
    for (const recipientId of recipients)
      await messageDue(events, tx, 'exchange', {
        kind: oldest!.stage === 'HOLDER' && oldest!.isHers ? 'HOURS_WAIT_FOR_YOU' : 'HOURS_WAIT',
        recipientId,
        regionId: oldest!.regionId,
        subject: { type: 'Timesheet', id: oldest!.id },
        facts: { ...facts, sheets: all.length },
      });
  }
}

const lookBackDays = 90;

/** Worked shifts of which no sheet is there: from before there were any, or because a run broke off. */
async function prepareForgotten(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const em = backgroundFork(orm);
  const found = await rows<{ id: string }>(
    em,
    `select distinct shift_id as id from sign_up where status = 'WORKED' and ends_at > ?
       and not exists (select from timesheet where sign_up_id = sign_up.id) order by 1 limit 500`,
    [new Date(now.getTime() - lookBackDays * 86_400_000)],
  );
  for (const { id } of found)
    await em.transactional(
      async tx => {
        const shift = await tx.findOneOrFail(OpenShift, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
        for (const sheet of await prepareTimesheets(tx, shift, now)) await tellToEnter(tx, events, sheet);
      },
      { clear: true },
    );
}
