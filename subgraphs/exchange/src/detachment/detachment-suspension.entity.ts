import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';

/** Days on which an agreement was on hold. */
@Entity({
  tableName: 'detachment_suspension',
  policies: seenBy<DetachmentSuspension>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentSuspension {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Property({ type: 'date' })
  fromDay!: string;

  /** Last day of it; null while it lasts. */
  @Property({ type: 'date', nullable: true })
  untilDay: string | null = null;

  @Property({ type: 'text' })
  reason!: string;
}
