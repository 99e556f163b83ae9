import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { messageDue } from '@naober/kit/message-due';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { createHash } from 'node:crypto';

export const tellHandbookJob = 'governance.tell-handbook';

/** Tells those who must acknowledge a version that it was published. */
export const tellHandbook: Job = {
  name: tellHandbookJob,
  run: (orm, { handbookVersionId }, events, now) => tellHandbookOf(orm, events, handbookVersionId as string, now),
};

const batch = 500;

/** Safe to repeat: a message is the same for the same person and version. Several hundred at a time. */
export async function tellHandbookOf(orm: MikroORM, events: Events, versionId: string, now: Date): Promise<void> {
  const today = localDateOf(now);
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const told = await backgroundFork(orm).transactional(async tx => {
      const people = await rows<{ id: string; region_id: string; handbook_id: string }>(tx, readersSql, [
        versionId,
        today,
        today,
        last,
        batch,
      ]);
      for (const { id, region_id: regionId, handbook_id: handbookId } of people)
        await messageDue(events, tx, 'governance', {
          kind: 'HANDBOOK_PUBLISHED',
          id: idOf(versionId, id),
          recipientId: id,
          regionId,
          subject: { type: 'Handbook', id: handbookId },
          facts: {},
        });
      return people;
    });
    if (told.length < batch) return;
    last = told.at(-1)!.id;
  }
}

/** Parameters: version, today, today, the last one of the batch before, size of a batch. */
const readersSql = `
  select distinct held.professional_id as id, held.region_id, version.handbook_id
  from handbook_version version
  join handbook_clause clause on clause.handbook_version_id = version.id
  join role_grant held on held.role = any(clause.roles) and held.region_id = version.region_id
    and held.withdrawn_at is null
  where version.id = ? and held.starts_on <= ? and coalesce(held.ends_on >= ?, true) and held.professional_id > ?
  order by id limit ?`;

/** A UUID that follows from both. */
function idOf(versionId: string, personId: string): string {
  const hex = createHash('sha256').update(`${versionId} ${personId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
