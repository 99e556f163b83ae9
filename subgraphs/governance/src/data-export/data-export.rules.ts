import type { Viewer } from '@naober/kit/viewer';
import { isInPerson } from '../platform.rules.ts';
import { isSelf } from '../professional/professional.rules.ts';
import type { OfRegion } from '../region/region.rules.ts';

export enum DataExportStatus {
  QUEUED = 'QUEUED',
  COLLECTING = 'COLLECTING',
  READY = 'READY',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}

/** Who stores something about people, and gives a part. */
export const contributors: readonly string[] = ['governance', 'learning', 'exchange', 'branding'];

export interface DataExportFacts extends OfRegion {
  readonly professional: { readonly id: string };
}

/** GDPR art. 15 and 20: she, and nobody on her behalf. */
export const maySeeExport = (viewer: Viewer, { professional, region }: DataExportFacts): boolean =>
  isSelf(viewer, { id: professional.id, region });

/** All that is known about somebody goes to her own screen, not to a script. */
export const mayTakeFile = (viewer: Viewer, facts: DataExportFacts): boolean =>
  isInPerson(viewer) && maySeeExport(viewer, facts);

export const isUnderWay = (status: DataExportStatus): boolean =>
  status === DataExportStatus.QUEUED || status === DataExportStatus.COLLECTING;

/** What its subgraphs have not given within a day, she need not wait for: she may begin anew. */
export const longestGatheringHours = 24;
export const isStuck = ({ requestedAt }: { readonly requestedAt: Date }, now: Date): boolean =>
  now.getTime() - requestedAt.getTime() >= longestGatheringHours * 3_600_000;

/** A file is gone at the moment at which it expires, whenever the daily job takes it away. */
export const statusOn = (
  { status, expiresAt }: { status: DataExportStatus; expiresAt: Date | null },
  now: Date,
): DataExportStatus =>
  status === DataExportStatus.READY && expiresAt !== null && expiresAt <= now ? DataExportStatus.EXPIRED : status;
