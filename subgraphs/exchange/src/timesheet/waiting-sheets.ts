import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { ChaseStage, WaitingSheet } from './chase.rules.ts';
import { cutOffFor } from './cut-off.rules.ts';
import { pairName } from '../settlement/lock-pairs.ts';
import { readSettling } from './read-settling.ts';
import { isBetweenMembers } from './timesheet.rules.ts';

/** A sheet that waits, and what was said of it already: `said` has `sayingOf` of each. */
export interface Chased extends WaitingSheet {
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly hostMemberId: string;
  readonly departmentId: string;
  readonly homeMemberId: string | null;
  readonly said: ReadonlySet<string>;
}

export const sayingOf = (stage: ChaseStage, ofMoment: Date): string => `${stage} ${ofMoment.getTime()}`;

interface Row extends Omit<Chased, 'waitingSince' | 'cutOffAt' | 'said'> {
  readonly startsAt: string | Date;
  readonly waitingSince: string | Date;
  readonly said: readonly { readonly stage: ChaseStage; readonly of: string }[];
}

/** All that wait, the longest first. Who was erased answers nothing: what she had, the host has. */
export async function waitingSheets(tx: EntityManager, now: Date): Promise<Chased[]> {
  const found = await rows<Row>(
    tx,
    `select sheet.id, region_id as "regionId", professional_id as "professionalId", host_member_id as "hostMemberId",
       department_id as "departmentId", home_member_id as "homeMemberId", waiting_since as "waitingSince",
       starts_at as "startsAt", status in ('DRAFT', 'VERIFIED_BY_HOST')
         and professional_id not in (select id from borrowed_professional where is_erased) as "isHers",
       coalesce((select json_agg(json_build_object('stage', stage, 'of', of_moment)) from timesheet_reminder
         where timesheet_id = sheet.id), '[]') as said
     from timesheet sheet where status not in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED') and waiting_since <= ?
     order by waiting_since, id`,
    [now],
  );
  const settling = await readSettling(tx, [...new Set(found.filter(isBetweenMembers).map(pairName))]);
  return found.map(one => ({
    ...one,
    waitingSince: new Date(one.waitingSince),
    cutOffAt: isBetweenMembers(one) ? cutOffFor(new Date(one.startsAt), now, settling.get(pairName(one))!) : null,
    said: new Set(one.said.map(({ stage, of }) => sayingOf(stage, new Date(of)))),
  }));
}
