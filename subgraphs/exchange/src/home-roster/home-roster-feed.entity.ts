import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a member tells its roster here, and up to when it has told that of everybody. */
@Entity({ tableName: 'home_roster_feed' })
export class HomeRosterFeed {
  @PrimaryKey({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'timestamptz' })
  heardAt!: Date;
}
