import type { FilterQuery } from '@mikro-orm/core';

/** What a member lends or is lent, within a region. */
export const ofMember = <T>(id: string, regionId: string): FilterQuery<T> =>
  ({ regionId, $or: [{ homeMemberId: id }, { hostMemberId: id }] }) as unknown as FilterQuery<T>;
