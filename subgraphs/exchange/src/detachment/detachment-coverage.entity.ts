import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import type { CoverageSpan } from './coverage.rules.ts';

/** What covers each day of an agreement, as it was known at a moment. Never changed: a new moment is a new row. */
@Entity({
  tableName: 'detachment_coverage',
  policies: seenBy<DetachmentCoverage>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentCoverage {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Property({ type: 'timestamptz' })
  notedAt!: Date;

  @Property({ type: 'json' })
  spans!: CoverageSpan[];
}
