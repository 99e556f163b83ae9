import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { agreements, type DemoAgreement } from './reference/agreements.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writeAgreements(write: Writer, calendar: Calendar): Promise<void> {
  const row = (agreement: DemoAgreement) => agreementRow(agreement, calendar);
  await write(
    'governance.cooperation_agreement',
    agreements.map(one => ({ ...row(one), title: one.title })),
  );
  await write(
    'governance.cooperation_agreement_member',
    agreements.flatMap(one => one.members.map(slug => ({ agreement_id: idOf(one), member_id: memberId(slug) }))),
  );
  await write(
    'governance.cooperation_agreement_profession',
    agreements.flatMap(one =>
      one.professions.map(code => ({ agreement_id: idOf(one), profession_id: professionId(code) })),
    ),
  );
  await write(
    'exchange.borrowed_cooperation_agreement',
    agreements.map(one => ({ ...row(one), ...copyOf(one) })),
  );
}

const idOf = ({ title }: DemoAgreement) => namedId('cooperation-agreement', title);

function agreementRow(agreement: DemoAgreement, calendar: Calendar) {
  return {
    id: idOf(agreement),
    region_id: regionId(agreement.region),
    department_kinds: agreement.departmentKinds,
    starts_on: calendar.monthStart(agreement.startsIn),
    ends_on: calendar.monthEnd(agreement.endsIn),
  };
}

function copyOf({ members, professions }: DemoAgreement) {
  return { version: 1, member_ids: members.map(memberId), profession_ids: professions.map(professionId) };
}
