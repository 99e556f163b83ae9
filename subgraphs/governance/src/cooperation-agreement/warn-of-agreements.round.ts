import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { changes } from '@naober/kit/sql';
import { AgreementStage } from './agreement-status.rules.ts';
import { AgreementAlertAbout, dueAlerts, type DueAlert } from './alert.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { tellParties } from './tell-parties.ts';

/** AG-1: warns the office and HR of the parties, before an agreement ends and before the last day to give notice. */
export const warnOfAgreements: Round = { name: 'governance.warn-of-agreements', go: warn };

async function warn(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const today = localDateOf(now);
  await backgroundFork(orm).transactional(async tx => {
    const numbers = await ruleNumbers(tx, now);
    const thresholds = ['AG-1.first-alert', 'AG-1.second-alert', 'AG-1.last-alert'].map(numbers);
    const open = { stage: AgreementStage.ADOPTED, terminatedOn: null, startsOn: { $lte: today } };
    for (const agreement of await tx.find(CooperationAgreement, open, { orderBy: { id: 'asc' } }))
      for (const alert of dueAlerts(agreement, today, thresholds))
        if (await isNew(tx, agreement.id, alert, now))
          await tellParties({ events, tx, today }, agreement, kindOf(alert), { expiresOn: alert.onDay });
  });
}

const kindOf = ({ about }: DueAlert) =>
  about === AgreementAlertAbout.END ? 'AGREEMENT_ENDS' : ('AGREEMENT_NOTICE_DUE' as const);

/** Each alert is a row that can be there once: whoever comes second, on whatever process, says nothing. */
const isNew = async (tx: EntityManager, id: string, { about, onDay, days }: DueAlert, now: Date): Promise<boolean> =>
  (await changes(
    tx,
    `insert into cooperation_agreement_alert (agreement_id, about, on_day, days, said_at) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
    [id, about, onDay, days, now],
  )) > 0;
