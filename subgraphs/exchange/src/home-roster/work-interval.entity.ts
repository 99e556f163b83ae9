import { seenBy } from '@naober/kit/row-security';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import type { DutyKind } from '../working-time/duty.rules.ts';

/** Work that was not signed up for here. She sees it, and nobody else does; rules read it as the platform. */
@Entity({
  tableName: 'work_interval',
  policies: seenBy<WorkInterval>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class WorkInterval {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** The employer. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'text' })
  origin!: 'HOME_ROSTER' | 'TEACHING';

  @Property({ type: 'text' })
  kind!: DutyKind;

  /** Its name in the roster that it came from; null when it has none. */
  @Property({ type: 'text', nullable: true })
  externalId: string | null = null;

  /** Both null when they could not be read: the row then speaks for its day alone. */
  @Property({ type: 'timestamptz', nullable: true })
  startsAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  endsAt: Date | null = null;

  /** Local date on which it begins. */
  @Property({ type: 'date' })
  onDay!: string;

  /** Null when not told. */
  @Property({ type: 'smallint', nullable: true })
  breakMinutes: number | null = null;

  @Property({ type: 'timestamptz' })
  heardAt!: Date;
}
