import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { whoLookBack } from './story-shifts.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

const words = [
  'De briefing was helder en het team rustig. Ik kom graag terug.',
  null,
  'Mijn login werkte pas na een uur. Zet die de dag ervoor al klaar.',
  null,
  null,
];

/** What people said after a shift of a story, and what a team lead wrote to Femke. */
export async function writeFeedback(write: Writer, calendar: Calendar): Promise<void> {
  const about = (story: string, member: string, who: string) => ({
    id: namedId('feedback', `${story}/${who}`),
    region_id: regionId('noord'),
    sign_up_id: namedId('sign-up', `${story}/${who}`),
    member_id: memberId(member),
    department_id: departmentOf(member, 'OK').id,
    professional_id: personOf(who).id,
  });
  await write(
    'exchange.department_feedback',
    whoLookBack.map((who, at) => ({
      ...about('esra-worked', 'martini', who),
      was_briefing_complete: at !== 2,
      was_received: true,
      would_return: at !== 4,
      text: words[at] ?? null,
      is_named: false,
      given_at: calendar.at(-2, 600 + at),
    })),
  );
  await write('exchange.professional_feedback', [
    {
      ...about('femke-worked', 'ozg', 'femke-hoekstra'),
      written_by: personOf('roelien-meijer').id,
      text: 'Fijn dat je er was. Je hield het overzicht toen het programma uitliep. Volgende keer laat ik je het magazijn zien.',
      written_at: calendar.at(-2, 660),
    },
  ]);
}
