import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { ErasureRefusalReason, ErasureStatus } from './erasure.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That somebody asked to be erased ("recht op vergetelheid"), and what became of it; seen by herself and by the compliance officer of the region.',
})
@Entity({
  tableName: 'erasure_request',
  policies: rowsOf<ErasureRequest>(
    ({ professional, region }) =>
      `${professional} = viewer_person() or ${region} = viewer_tenant() and viewer_holds('COMPLIANCE_OFFICER', null)`,
  ),
})
export class ErasureRequest {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => ErasureStatus, { description: 'Where it stands.' })
  @Enum({ items: () => ErasureStatus })
  status: Opt<ErasureStatus> = ErasureStatus.REQUESTED;

  @Field(() => DateTime, { description: 'When she asked; the answer is due within a month (GDPR art. 12 (3)).' })
  @Property({ type: 'timestamptz' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided on, or withdrawn; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'decided_by' })
  decidedBy: Ref<Professional> | null = null;

  @Field(() => ErasureRefusalReason, { nullable: true, description: 'Why it was refused; null unless it was.' })
  @Enum({ items: () => ErasureRefusalReason, nullable: true })
  refusalReason: ErasureRefusalReason | null = null;
}
