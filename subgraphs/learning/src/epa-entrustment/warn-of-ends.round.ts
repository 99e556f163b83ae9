import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { changes, rows } from '@naober/kit/sql';
import { say, type ToldEntrustment } from '../message/message-kinds.ts';
import { warningDays, warningOf } from './warning.rules.ts';

/** Tells people that trust in them ends: in time, again, and on its last day. */
export const warnOfEnds: Round = { name: 'learning.warn-of-ends', go: warn };

/** Each warning is a row that can be there once: whoever comes second, on whatever process, says nothing. */
async function warn(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const today = localDateOf(now);
  await backgroundFork(orm).transactional(async tx => {
    const thresholds = warningDays(await ruleNumbers(tx, now));
    const ending = await rows<Ending>(tx, endingSql, [today, today, Math.max(...thresholds)]);
    for (const one of ending) {
      const warning = warningOf(one.validUntil, today, thresholds);
      if (warning === null || !(await isNew(tx, one, warning.threshold, now))) continue;
      await say(events, tx, warning.isOver ? 'ENTRUSTMENT_EXPIRED' : 'ENTRUSTMENT_EXPIRES', one);
    }
  });
}

type Ending = ToldEntrustment & { readonly validUntil: string };

const isNew = async (tx: EntityManager, { id }: Ending, threshold: number, now: Date): Promise<boolean> =>
  (await changes(
    tx,
    'insert into entrustment_warning (entrustment_id, days, said_at) values (?, ?, ?) on conflict do nothing',
    [id, threshold, now],
  )) > 0;

/** Those that stand, and those that ended in the week in which nobody may have looked. Parameters: today, today, days ahead. */
const endingSql = `
  select one.id, region_id as "regionId", professional_id as "professionalId", epa.code || ' ' || epa.title as epa, level,
    valid_until::text as "validUntil"
  from epa_entrustment one join epa_definition epa on epa.id = epa_id
  where revoked_at is null and valid_until between ?::date - 7 and ?::date + ?::int
  order by one.id`;
