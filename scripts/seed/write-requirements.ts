import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { acceptedKinds, arrivals, notAccepted, requirements } from './reference/requirements.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

export async function writeRequirements(write: Writer, calendar: Calendar): Promise<void> {
  const set = (name: string) => namedId('requirement-set', name);
  const region = regionId('noord');
  await write(
    'exchange.requirement_set',
    requirements.map(({ member, department, name }) => ({
      id: set(member),
      region_id: region,
      member_id: memberId(member),
      department_id: department === null ? null : departmentOf(member, department).id,
      name,
    })),
  );
  await write(
    'exchange.requirement_set_version',
    requirements.map(({ member, items }) => ({
      id: namedId('requirement-set-version', member),
      region_id: region,
      set_id: set(member),
      valid_from: calendar.date(-365),
      items: JSON.stringify(items),
      adopted_at: calendar.at(-370, 600),
    })),
  );
  await write('exchange.check_acceptance', acceptances(calendar));
  await writeArrivalCards(write, calendar);
}

const acceptances = (calendar: Calendar) =>
  members.flatMap(({ slug, region }) =>
    acceptedKinds.map(kind => ({
      id: namedId('check-acceptance', `${slug}/${kind}`),
      region_id: regionId(region),
      member_id: memberId(slug),
      kind,
      is_accepted: !notAccepted.some(([member, one]) => member === slug && one === kind),
      decided_at: calendar.at(-365, 600),
    })),
  );

async function writeArrivalCards(write: Writer, calendar: Calendar): Promise<void> {
  const place = ([member, department]: (typeof arrivals)[number]) => ({
    region_id: regionId('noord'),
    department_id: departmentOf(member, department).id,
  });
  await write(
    'exchange.arrival_card',
    arrivals.map(one => ({
      id: namedId('arrival-card', one.join('/')),
      ...place(one),
      member_id: memberId(one[0]),
      revision: 1,
      ...words,
      written_at: calendar.at(-60, 600),
    })),
  );
  await write('exchange.arrival_card_reading', [
    {
      id: namedId('arrival-card-reading', 'femke-hoekstra'),
      card_id: namedId('arrival-card', 'ozg/OK'),
      ...place(['ozg', 'OK']),
      professional_id: personOf('femke-hoekstra').id,
      acknowledged_at: calendar.at(-16, 600),
    },
  ]);
}

const words = {
  received_by: 'De dagcoördinator van de operatiekamers',
  report_at: 'Balie van het operatiecomplex, een kwartier voor je dienst begint',
  login: 'Je krijgt een tijdelijke login; je telefoon is de tweede factor',
  login_owner: 'Servicedesk, op verzoek van de planning',
  login_days: 5,
  badge: 'Ligt klaar bij de receptie; neem je identiteitsbewijs mee',
  badge_owner: 'Receptie, op verzoek van de planning',
  badge_days: 2,
  medication: 'De medicatiekast gaat open met je badge, nadat je de instructie hebt gehad',
  medication_owner: 'Ziekenhuisapotheek',
  medication_days: 5,
  ward_sheet: [
    'Het complex heeft acht operatiekamers. Kamer 1 tot en met 4 doen orthopedie en traumatologie, 5 en 6 algemene chirurgie, 7 en 8 dagbehandeling.',
    'De briefing is om 07:45 in kamer 3. Iedereen stelt zich voor met naam en functie.',
    'De time-out doen we hardop, met de hele kamer stil. Iedereen mag een operatie stilleggen.',
    'Het reanimatieteam bel je met 2222. De kar staat naast kamer 4 en naast de recovery.',
    'Implantaten liggen in het magazijn achter kamer 2; elk gebruik scan je meteen.',
    'Aan het einde van je dienst draag je mondeling over en vul je de overdracht in.',
  ].join('\n\n'),
  qualification_asked: 'Je instrumenteert en loopt zelfstandig om bij de ingrepen die bij je dienst staan',
  safety: 'Röntgen in kamer 1 tot en met 4: draag lood en je badge. Laser in kamer 6: bril op zodra de lamp brandt',
};
