export enum OpenShiftStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  PARTLY_FILLED = 'PARTLY_FILLED',
  FILLED = 'FILLED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

/** What was decided about a shift, and how far it is filled. */
export interface ShiftProgress {
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly places: number;
  readonly placesConfirmed: number;
}

/** SM-SHIFT: what was decided, refined by time and by how many are confirmed. */
export function shiftStatus(
  { status, startsAt, endsAt, places, placesConfirmed }: ShiftProgress,
  now: Date,
): OpenShiftStatus {
  if (status !== 'PUBLISHED') return OpenShiftStatus[status];
  if (startsAt <= now && placesConfirmed === 0) return OpenShiftStatus.EXPIRED;
  if (endsAt <= now) return OpenShiftStatus.COMPLETED;
  if (startsAt <= now) return OpenShiftStatus.IN_PROGRESS;
  if (placesConfirmed >= places) return OpenShiftStatus.FILLED;
  return placesConfirmed > 0 ? OpenShiftStatus.PARTLY_FILLED : OpenShiftStatus.PUBLISHED;
}
