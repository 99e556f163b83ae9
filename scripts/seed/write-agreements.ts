import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { agreements, type DemoAgreement } from './reference/agreements.ts';
import { termsOf, versions, type DemoReaction, type DemoTerms, type DemoVersion } from './reference/agreement-terms.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writeAgreements(write: Writer, calendar: Calendar): Promise<void> {
  await write('governance.cooperation_agreement', [
    ...agreements.map(one => originalRow(one, calendar)),
    ...versions.map(one => versionRow(one, calendar)),
  ]);
  const parties = [...agreements.map(one => [idOf(one), one.members] as const), ...versions.map(partiesOf)];
  await write(
    'governance.cooperation_agreement_member',
    parties.flatMap(([id, members]) => members.map(slug => ({ agreement_id: id, member_id: memberId(slug) }))),
  );
  await write(
    'governance.cooperation_agreement_profession',
    agreements.flatMap(one =>
      one.professions.map(code => ({ agreement_id: idOf(one), profession_id: professionId(code) })),
    ),
  );
  await write(
    'governance.cooperation_agreement_reaction',
    versions.flatMap(one => (one.reactions ?? []).map(said => reactionRow(one, said, calendar))),
  );
  await write('exchange.borrowed_cooperation_agreement', [
    ...agreements.map(one => copyOfAgreement(one, calendar)),
    ...versions.map(one => copyOfVersion(one, calendar)),
  ]);
}

const idOf = ({ title }: DemoAgreement) => namedId('cooperation-agreement', title);
const idOfVersion = ({ title, number }: DemoVersion) =>
  namedId('cooperation-agreement', number === 1 ? title : `${title} ${number}`);
const seriesOf = ({ title }: DemoVersion) => namedId('cooperation-agreement', title);
const partiesOf = (one: DemoVersion) => [idOfVersion(one), one.members] as const;

function agreementRow(agreement: DemoAgreement, calendar: Calendar) {
  return {
    id: idOf(agreement),
    region_id: regionId(agreement.region),
    department_kinds: agreement.departmentKinds,
    starts_on: calendar.monthStart(agreement.startsIn),
    ends_on: calendar.monthEnd(agreement.endsIn),
  };
}

const originalRow = (one: DemoAgreement, calendar: Calendar): Row => ({
  ...agreementRow(one, calendar),
  title: one.title,
  series_id: idOf(one),
  number: 1,
  stage: 'ADOPTED',
  consultation_round: 0,
  superseded_on: null,
  ...termsRow(termsOf(one.title)),
});

function versionDays({ startsIn, endsIn }: DemoVersion, calendar: Calendar) {
  return { starts_on: calendar.date(startsIn), ends_on: endsIn === null ? null : calendar.date(endsIn) };
}

const versionRow = (one: DemoVersion, calendar: Calendar): Row => ({
  id: idOfVersion(one),
  region_id: regionId('noord'),
  department_kinds: one.departmentKinds,
  ...versionDays(one, calendar),
  title: one.title,
  series_id: seriesOf(one),
  number: one.number,
  stage: one.stage,
  consultation_round: one.stage === 'CONSULTATION' ? 1 : 0,
  superseded_on: one.supersededIn === null ? null : calendar.date(one.supersededIn),
  ...termsRow({ ...termsOf(''), ...one.terms }),
});

const reactionRow = (one: DemoVersion, { member, opinion, text }: DemoReaction, calendar: Calendar): Row => ({
  id: namedId('agreement-reaction', `${idOfVersion(one)} ${member}`),
  region_id: regionId('noord'),
  agreement_id: idOfVersion(one),
  member_id: memberId(member),
  round: 1,
  opinion,
  text,
  reacted_at: calendar.at(-2, 600),
});

const termsRow = ({ noticeMonths, renewalMonths, runOffMonths, annexes }: DemoTerms) => ({
  notice_months: noticeMonths,
  renewal_months: renewalMonths,
  run_off_months: runOffMonths,
  annexes: JSON.stringify(annexes),
});

/** What exchange heard of it: the last day, and until when it runs off. */
const copyRow = (last: string | null, runOffMonths: number) => ({
  ends_on: last,
  run_off_until: last && Temporal.PlainDate.from(last).add({ months: runOffMonths }).toString(),
  version: 1,
});

const copyOfAgreement = (one: DemoAgreement, calendar: Calendar): Row => ({
  ...agreementRow(one, calendar),
  member_ids: one.members.map(memberId),
  profession_ids: one.professions.map(professionId),
  ...copyRow(calendar.monthEnd(one.endsIn), termsOf(one.title).runOffMonths),
  series_id: idOf(one),
  number: 1,
  title: one.title,
  status: 'ADOPTED',
});

function copyOfVersion(one: DemoVersion, calendar: Calendar): Row {
  const last = one.supersededIn === null ? one.endsIn : one.supersededIn - 1;
  return {
    id: idOfVersion(one),
    region_id: regionId('noord'),
    department_kinds: one.departmentKinds,
    ...versionDays(one, calendar),
    member_ids: one.members.map(memberId),
    profession_ids: [],
    ...copyRow(last === null ? null : calendar.date(last), one.terms.runOffMonths ?? 0),
    series_id: seriesOf(one),
    number: one.number,
    title: one.title,
    status: one.stage,
  };
}
