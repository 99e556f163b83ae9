import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';

/** The signed agreement as PDF. Its bytes are kept, so that they never differ from what was handed out. */
@Entity({
  tableName: 'detachment_document',
  policies: seenBy<DetachmentDocument>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentDocument {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Property({ type: 'timestamptz' })
  madeAt!: Date;

  /** Of the bytes, hexadecimal. */
  @Property({ type: 'text' })
  sha256!: string;

  @Property({ type: 'blob', lazy: true })
  bytes!: Buffer;
}
