import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { Region } from '../region/region.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { renewsBy } from './notice.rules.ts';
import { takeOver } from './take-over.ts';
import { tellParties } from './tell-parties.ts';

/** Lets agreements go on by themselves, once their last day to give notice is past and nobody gave any. */
export const renewAgreements: Round = { name: 'governance.renew-agreements', go: renewAll };

async function renewAll(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const candidates = await rows<{ id: string; region_id: string }>(
    backgroundFork(orm),
    `select id, region_id from cooperation_agreement
     where stage = 'ADOPTED' and renewal_months is not null and notice_given_on is null and superseded_on is null
       and terminated_on is null order by starts_on, id`,
  );
  for (const one of candidates) await renew(orm, events, one, localDateOf(now));
}

/** Safe to repeat: whoever comes second finds that another version goes on after it. Catches up with more than one term. */
const renew = (orm: MikroORM, events: Events, one: { id: string; region_id: string }, today: string): Promise<void> =>
  backgroundFork(orm).transactional(async tx => {
    await tx.findOneOrFail(Region, one.region_id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    let last: CooperationAgreement = await tx.findOneOrFail(CooperationAgreement, one.id, {
      populate: ['members', 'professions'],
    });
    for (let term = renewsBy(last, today); term !== null; term = renewsBy(last, today)) {
      last = await goOn(tx, last, term);
      await tellParties({ events, tx, today }, last, 'AGREEMENT_RENEWED', { expiresOn: term.endsOn });
    }
  });

async function goOn(
  tx: EntityManager,
  last: CooperationAgreement,
  term: { readonly startsOn: string; readonly endsOn: string },
): Promise<CooperationAgreement> {
  const { region, seriesId, title, departmentKinds, annexes, noticeMonths, renewalMonths, runOffMonths } = last;
  const [{ newest }] = (await rows<{ newest: number }>(
    tx,
    'select max(number) as newest from cooperation_agreement where series_id = ?',
    [seriesId],
  )) as [{ newest: number }];
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
      ...term,
      number: newest + 1,
      members: last.members.getItems(),
      professions: last.professions.getItems(),
    },
    { persist: false },
  );
  await takeOver(tx, next);
  tx.persist(next);
  await tx.flush();
  return next;
}
