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
import { sayingOf, waitingSheets, type Chased } from './waiting-sheets.ts';
import { whomToChase } from './whom-to-chase.ts';

/** Hours never get stuck: what waits is spoken of, to who has it, then to deputies, then to HR, and before its batch closes; once each. */
export const chaseTimesheets: Round = { name: 'exchange.chase-timesheets', go: chase };

export async function chase(orm: MikroORM, events: Events, now: Date): Promise<void> {
  await prepareForgotten(orm, events, now);
  await backgroundFork(orm).transactional(async tx => {
    const number = await ruleNumbers(tx, now);
    const days = {
      HOLDER: number('TS-2.remind'),
      DEPUTY: number('TS-2.deputy'),
      HR: number('TS-2.hr'),
      CUT_OFF: number('TS-2.cut-off'),
    };
    const claimed: Claimed[] = [];
    for (const sheet of await waitingSheets(tx, now))
      for (const { stage, ofMoment } of dueStages(sheet, days, now))
        if (!sheet.said.has(sayingOf(stage, ofMoment)) && (await isNew(tx, sheet.id, stage, ofMoment, now)))
          claimed.push({ ...sheet, stage });
    await sayAll(tx, events, claimed, localDateOf(now));
  });
}

type Claimed = Chased & { readonly stage: ChaseStage };

/** Whoever comes second, on whatever process, says nothing. */
const isNew = async (tx: EntityManager, id: string, stage: ChaseStage, of: Date, now: Date): Promise<boolean> =>
  (await changes(
    tx,
    `insert into timesheet_reminder (timesheet_id, of_moment, stage, said_at) values (?, ?, ?, ?) on conflict do nothing`,
    [id, of, stage, now],
  )) > 0;

/** One message for each person, stage and department, however many sheets wait there. */
async function sayAll(tx: EntityManager, events: Events, claimed: readonly Claimed[], today: string): Promise<void> {
  const keyOf = (one: Claimed) =>
    [
      one.stage,
      one.isHers ? `${one.professionalId} ${one.homeMemberId}` : `${one.hostMemberId} ${one.departmentId}`,
      one.stage === 'CUT_OFF' ? one.cutOffAt!.toISOString() : '',
    ].join(' ');
  for (const all of Map.groupBy(claimed, keyOf).values()) {
    const [oldest] = all;
    const { recipients, facts } = await whomToChase(tx, oldest!, oldest!.stage, today);
    for (const recipientId of recipients)
      await messageDue(events, tx, 'exchange', {
        kind: kindOf(oldest!),
        recipientId,
        regionId: oldest!.regionId,
        subject: { type: 'Timesheet', id: oldest!.id },
        facts: { ...facts, sheets: all.length },
      });
  }
}

const kindOf = ({ stage, isHers }: Claimed): string => {
  if (stage === 'CUT_OFF') return isHers ? 'HOURS_CLOSE_FOR_YOU' : 'HOURS_CLOSE';
  return stage === 'HOLDER' && isHers ? 'HOURS_WAIT_FOR_YOU' : 'HOURS_WAIT';
};

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
