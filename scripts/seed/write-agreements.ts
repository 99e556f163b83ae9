import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { agreements } from './reference/agreements.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writeAgreements(write: Writer, calendar: Calendar): Promise<void> {
  const dated = agreements.map(agreement => ({
    ...agreement,
    id: namedId('cooperation-agreement', agreement.title),
    startsOn: calendar.monthStart(agreement.startsIn),
    endsOn: calendar.monthEnd(agreement.endsIn),
  }));
  await write(
    'governance.cooperation_agreement',
    'id region_id title department_kinds starts_on ends_on',
    dated.map(one => [one.id, regionId(one.region), one.title, one.departmentKinds, one.startsOn, one.endsOn]),
  );
  await write(
    'governance.cooperation_agreement_member',
    'agreement_id member_id',
    dated.flatMap(({ id, members }) => members.map(member => [id, memberId(member)])),
  );
  await write(
    'governance.cooperation_agreement_profession',
    'agreement_id profession_id',
    dated.flatMap(({ id, professions }) => professions.map(code => [id, professionId(code)])),
  );
  await write(
    'exchange.borrowed_cooperation_agreement',
    'id version region_id member_ids department_kinds profession_ids starts_on ends_on',
    dated.map(one => [
      one.id, 1, regionId(one.region), one.members.map(memberId), one.departmentKinds, one.professions.map(professionId), one.startsOn, one.endsOn,
    ]),
  );
}
