import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** Agreements of Martini that were not adopted, an alert about one that was, and the handbook with a draft. */
export async function addAgreements(database: Database, { noord, martini, ozg, agreement }: Known) {
  const [draftAgreement, consultedAgreement, reviewedAgreement] = [uuidv7(), uuidv7(), uuidv7()];
  const handbookDraft = uuidv7();
  for (const [id, stage] of [
    [draftAgreement, 'DRAFT'],
    [consultedAgreement, 'CONSULTATION'],
    [reviewedAgreement, 'COMPLIANCE_REVIEW'],
  ] as const) {
    const period = { starts_on: '2000-01-01', ends_on: '2000-12-31' }; // over: it goes no step further
    await database.insert('governance.cooperation_agreement', {
      id,
      series_id: id,
      region_id: noord,
      title: stage,
      stage,
      consultation_round: stage === 'DRAFT' ? 0 : 1,
      ...period,
    });
    for (const member_id of [martini, ozg])
      await database.insert('governance.cooperation_agreement_member', { agreement_id: id, member_id });
  }
  for (const [member_id, text] of [
    [martini, 'Of Martini.'],
    [ozg, 'Of OZG.'],
  ] as const) {
    const said = { opinion: 'OBJECTS', text, reacted_at: new Date() };
    const of = { region_id: noord, agreement_id: consultedAgreement, member_id, round: 1 };
    await database.insert('governance.cooperation_agreement_reaction', { id: uuidv7(), ...of, ...said });
  }
  const alert = { agreement_id: agreement, about: 'END', on_day: '2999-12-31', days: 90, said_at: new Date() };
  await database.insert('governance.cooperation_agreement_alert', alert);
  const one = (sql: string) => database.value(sql, [noord]);
  const handbook = await one('select id from governance.handbook where region_id = $1');
  const draft = { region_id: noord, handbook_id: handbook, number: 99, status: 'DRAFT', revised_at: new Date() };
  await database.insert('governance.handbook_version', { id: handbookDraft, ...draft });
  const version = `select id from governance.handbook_version where region_id = $1 and status = 'PUBLISHED' order by number`;
  return {
    draftAgreement,
    consultedAgreement,
    reviewedAgreement,
    handbook,
    handbookDraft,
    oldHandbook: await one(`${version} limit 1`),
    currentHandbook: await one(`${version} desc limit 1`),
  };
}
