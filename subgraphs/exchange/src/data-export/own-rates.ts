import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';
import { rows } from '@naober/kit/sql';

const text = `select agreed.id, member.name as member, number, proposed_by_side, proposed_at, starts_on, status, answered_at
  from rate_agreement agreed left join borrowed_member member on member.id = member_id
  where professional_id = ? order by proposed_at, agreed.id`;

const asWho = (em: EntityManager, client: string, person: string) =>
  rows(em, `select set_config('viewer.client', ?, true), set_config('viewer.person', ?, true)`, [client, person]);

/**
 * That she agreed something with hosts, read as herself: the platform, which gathers all else, sees none of it. The
 * amounts stay in their one table: an export passes a queue and a file that others keep. She takes them from the page of
 * her engagements. `em` is that of one transaction, which is the platform's again afterwards.
 */
export async function ownRates(em: EntityManager, personId: string): Promise<PersonalTable> {
  await asWho(em, 'portal', personId);
  const table = await personalTable(em, personId, 'what-she-agreed-with-hosts', text);
  await asWho(em, 'system', '');
  return table;
}
