import { LockMode } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import { daysKept } from '@naober/kit/retention';
import { backgroundFork } from '@naober/kit/row-security';
import { archiveOf } from './archive.ts';
import { DataExportPart } from './data-export-part.entity.ts';
import { DataExport } from './data-export.entity.ts';
import { DataExportStatus, isUnderWay } from './data-export.rules.ts';

export const dataExportJob = 'governance.data-export-file';

/** Makes the zip out of the parts, which are gone then. */
export const makeDataExport: Job = {
  name: dataExportJob,
  run: async (orm, { dataExportId }, events) => {
    const status = await makeFile(orm, dataExportId as string, events, new Date());
    // Over what, is somebody's own and not for the log.
    if (status === DataExportStatus.FAILED) throw new Error(`The data export ${String(dataExportId)} cannot be made.`);
  },
};

/**
 * Safe to repeat; gives what became of it, null when there was nothing to do. What cannot be made has FAILED at once:
 * the same parts would fail again.
 */
export const makeFile = (orm: MikroORM, id: string, events: Events, now: Date): Promise<DataExportStatus | null> =>
  backgroundFork(orm).transactional(async tx => {
    const found = await tx.findOne(DataExport, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!found || !isUnderWay(found.status)) return null;
    const parts = await tx.find(DataExportPart, { export: id }, { orderBy: { subgraph: 'asc' } });
    const file = zipped(parts, now);
    if (file) {
      const expiresAt = new Date(now.getTime() + (await daysKept(tx, 'DATA_EXPORT_FILE', now)) * 86_400_000);
      tx.assign(found, { status: DataExportStatus.READY, readyAt: now, expiresAt, sizeBytes: file.length, file });
      await messageDue(events, tx, 'governance', {
        kind: 'DATA_EXPORT_READY',
        recipientId: found.professional.id,
        regionId: found.region.id,
        subject: { type: 'DataExport', id },
        facts: {},
      });
    } else found.status = DataExportStatus.FAILED;
    await tx.nativeDelete(DataExportPart, { export: id });
    return found.status;
  });

function zipped(parts: readonly DataExportPart[], now: Date): Buffer | null {
  try {
    return archiveOf(parts, now);
  } catch {
    return null;
  }
}
