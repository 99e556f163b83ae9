import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';

/** What branding stores about somebody. What she left as a visitor is not known to be hers. */
export async function gatherPersonal(em: EntityManager, personId: string): Promise<PersonalTable[]> {
  const tables: PersonalTable[] = [];
  for (const [name, text] of Object.entries(statements)) tables.push(await personalTable(em, personId, name, text));
  return tables;
}

const statements = {
  registrations: `select registration.id, event.title, event.starts_at, venue, place, status, registered_at,
      registration.cancelled_at
    from registration join recruitment_event event on event.id = event_id
    where person_id = ? order by registered_at, registration.id`,
  stories: `select id, member_id, host_member_id, name, title, text, title_en, text_en, drafted_at, published_at,
      withdrawn_at
    from story where professional_id = ? order by drafted_at, id`,
  'copy-of-employments': `select id, member_id, starts_on, ends_on
    from borrowed_employment where professional_id = ? order by starts_on, id`,
};
