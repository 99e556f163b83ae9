import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import type { Context } from '@naober/kit/context';
import { ruleNumbers, type RuleNumbers } from '@naober/kit/rule-numbers';
import { rows } from '@naober/kit/sql';
import type { Viewer } from '@naober/kit/viewer';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { maySeeAgreement } from './cooperation-agreement.rules.ts';

/** The numbers of AG-1 on the day of the request; asked once however many agreements are shown. */
export const numbersOf = (context: Context): Promise<RuleNumbers> =>
  context
    .batched<RuleNumbers>('numbers of agreements', async ids => {
      const numbers = await ruleNumbers(context.em, context.now);
      return ids.map(() => numbers);
    })
    .load('AG-1');

/** All versions of an agreement that the viewer may see, the first first. */
export const versionsOf = (context: Context, seriesId: string): Promise<CooperationAgreement[]> =>
  context
    .batched<CooperationAgreement[]>('versions of agreements', async ids => {
      const found = await context.em.find(
        CooperationAgreement,
        { seriesId: { $in: [...ids] } },
        { orderBy: { number: 'asc' } },
      );
      const seen = found.filter(one => maySeeAgreement(context.viewer, one));
      return ids.map(id => seen.filter(one => one.seriesId === id));
    })
    .load(seriesId);

export interface SaidAlert {
  readonly agreement_id: string;
  readonly about: 'END' | 'NOTICE';
  readonly on_day: string;
  readonly days: number;
  readonly said_at: Date;
}

/** What was warned of, the last one first. */
export const alertsOf = (context: Context, agreementId: string): Promise<SaidAlert[]> =>
  context
    .batched<SaidAlert[]>('alerts of agreements', async ids => {
      const found = await rows<SaidAlert>(
        context.em,
        `select agreement_id, about, on_day::text, days, said_at from cooperation_agreement_alert
         where agreement_id in (${ids.map(() => '?').join(', ')}) order by said_at desc, days`,
        ids,
      );
      return ids.map(id => found.filter(one => one.agreement_id === id));
    })
    .load(agreementId);

/** The agreement with its whole scope, its own row locked. Throws NOT_FOUND for what the viewer may not see. */
export async function lockAgreement(tx: EntityManager, id: string, viewer: Viewer): Promise<CooperationAgreement> {
  const agreement = isUuid(id)
    ? await tx.findOne(CooperationAgreement, id, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: false })
    : null;
  if (agreement) await tx.populate(agreement, ['members', 'professions']); // only its own row is locked
  if (!agreement || !maySeeAgreement(viewer, agreement))
    throw fail('NOT_FOUND', `There is no cooperation agreement ${id}.`);
  return agreement;
}
