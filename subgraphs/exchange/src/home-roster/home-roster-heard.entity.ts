import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { seenBy } from '@naober/kit/row-security';

/** Up to when an employer told the work of one person. She sees it, and rules read it as the platform. */
@Entity({
  tableName: 'home_roster_heard',
  policies: seenBy<HomeRosterHeard>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class HomeRosterHeard {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @PrimaryKey({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'timestamptz' })
  heardAt!: Date;

  /** The last local day that was told; of days after it nothing is known. */
  @Property({ type: 'date' })
  toldUntil!: string;
}
