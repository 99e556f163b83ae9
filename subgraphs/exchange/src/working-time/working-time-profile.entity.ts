import type { Opt } from '@mikro-orm/core';
import { seenBy } from '@naober/kit/row-security';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What working time must know of a person besides her hours; she sees it, and nobody else does. */
@Entity({
  tableName: 'working_time_profile',
  policies: seenBy<WorkingTimeProfile>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class WorkingTimeProfile {
  @PrimaryKey({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** WT-23; set by herself, never with a reason. */
  @Property({ type: 'boolean' })
  hasNightExemption: Opt<boolean> = false;

  /** WT-22; her eighteenth birthday, while it is ahead. */
  @Property({ type: 'date', nullable: true })
  adultFrom: string | null = null;

  /** WT-15; since when she consents, in writing, to more presence duty than 48 h a week. */
  @Property({ type: 'date', nullable: true })
  presenceOptOutFrom: string | null = null;
}
