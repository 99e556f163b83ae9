import type { EntityManager } from '@mikro-orm/postgresql';
import { partTopicOf } from '@naober/kit/data-export';
import { publication, type Borrowing, type Events, type Fact } from '@naober/kit/events';
import { changes, rows } from '@naober/kit/sql';
import { z } from 'zod';
import { dataExportJob } from './data-export.job.ts';
import { DataExport } from './data-export.entity.ts';
import { contributors, isUnderWay, type DataExportStatus } from './data-export.rules.ts';

/**
 * Asks each subgraph for its part. Progress is written by SQL and asks nobody anything; publishing again asks all, and
 * who gave its part before gives it again for nothing.
 */
export const publishDataExport = publication({
  topic: 'governance.data-export',
  entity: DataExport,
  state: ({ professional, status }) => ({
    personId: professional.id,
    wants: isUnderWay(status) ? contributors : [],
  }),
});

const part = z.object({
  subgraph: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) })),
});

/** Keeps a part, once, in any order; with the last of them the zip can be made. What comes too late is dropped. */
export async function keepPart(tx: EntityManager, { id, state }: Fact, events: Events): Promise<void> {
  const { subgraph, tables } = part.parse(state);
  const [found] = await rows<{ status: DataExportStatus }>(
    tx,
    'select status from data_export where id = ? for update',
    [id],
  );
  if (!found || !isUnderWay(found.status)) return;
  const isNew = await changes(
    tx,
    'insert into data_export_part (export_id, subgraph, tables) values (?, ?, ?) on conflict do nothing',
    [id, subgraph, JSON.stringify(tables)],
  );
  if (!isNew) return;
  const [progress] = await rows<{ parts_done: number }>(
    tx,
    `update data_export set parts_done = parts_done + 1, status = 'COLLECTING' where id = ? returning parts_done`,
    [id],
  );
  if (progress!.parts_done === contributors.length)
    await events.enqueue(tx, dataExportJob, { dataExportId: id }, { keptSeconds: 60 });
}

export const borrowParts: Borrowing[] = contributors.map(subgraph => ({
  topic: partTopicOf(subgraph),
  apply: keepPart,
  isRemovedOnceHeard: true,
}));
