interface Standing {
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';
  readonly startsAt: Date;
}

/** SM-SHIFT: from a draft on offer, until it begins. */
export const isPublishable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'DRAFT' && now < startsAt;

/** A draft stays one until it is published, also when its time went by: another time makes it good again. */
export const isEditable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'DRAFT' || (status === 'PUBLISHED' && now < startsAt);

/** Nobody may have an open sign-up for it: that is asked under the lock. */
export const isTakenOffOffer = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'PUBLISHED' && now < startsAt;

/** SM-SHIFT: called off from any state before it begins; a draft at any time, nobody counts on it. */
export const isCancellable = ({ status, startsAt }: Standing, now: Date): boolean =>
  status === 'DRAFT' || (status === 'PUBLISHED' && now < startsAt);
