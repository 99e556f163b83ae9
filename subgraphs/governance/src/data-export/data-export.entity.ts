import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { DataExportStatus } from './data-export-status.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'All that the platform stores about somebody, for herself: one zip with each table as JSON and as CSV. Seen by herself alone.',
})
@Entity({
  tableName: 'data_export',
  policies: rowsOf<DataExport>(({ professional }) => `${professional} = viewer_person()`),
})
export class DataExport {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  // No @Field: whether the file has expired, the clock says.
  @Enum({ items: () => DataExportStatus })
  status: Opt<DataExportStatus> = DataExportStatus.QUEUED;

  @Field(() => DateTime, { description: 'When she asked for it.' })
  @Property({ type: 'timestamptz' })
  requestedAt!: Date;

  @Field(() => Int, { description: 'How many parts have arrived, of `partsTotal`.' })
  @Property({ type: 'smallint' })
  partsDone: Opt<number> = 0;

  @Field(() => DateTime, { nullable: true, description: 'When the file was made; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  readyAt: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment from which the file is gone; null before it was made.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => Int, { nullable: true, description: 'Size of the zip in bytes; null before it was made.' })
  @Property({ type: 'integer', nullable: true })
  sizeBytes: number | null = null;

  /** The zip; read by its own statement alone. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  file: Buffer | null = null;
}
