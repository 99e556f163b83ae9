import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { alsoSeenBy, rowsOf } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EntrustmentLevel } from './entrustment-level.rules.ts';
import { EpaEntrustmentStatus } from './epa-entrustment.rules.ts';

registerEnumType(EntrustmentLevel, {
  name: 'EntrustmentLevel',
  description: 'How far a professional is trusted with an EPA ("bekwaamheidsniveau").',
  valuesConfig: {
    L1: { description: 'Observes.' },
    L2: { description: 'Acts with a supervisor in the room.' },
    L3: { description: 'Acts with a supervisor quickly available.' },
    L4: { description: 'Acts fully independently.' },
    L5: { description: 'Supervises others.' },
  },
});

registerEnumType(EpaEntrustmentStatus, {
  name: 'EpaEntrustmentStatus',
  description: 'Whether an entrustment counts today.',
  valuesConfig: {
    ACTIVE: { description: 'It counts.' },
    EXPIRED: { description: 'Its last day has passed.' },
    REVOKED: { description: 'It was revoked, or replaced by a newer decision on the same EPA.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A decision that a professional is trusted with an EPA at a level ("bekwaamverklaring").' })
@Entity({
  tableName: 'epa_entrustment',
  policies: [
    // Nobody writes her own.
    ...alsoSeenBy<EpaEntrustment>('own', ({ professionalId }) => `${professionalId} = viewer_person()`),
    // Of those who train and assess at an employer of hers; whether today, `standing.rules.ts` says.
    ...rowsOf<EpaEntrustment>(
      ({
        professionalId,
        regionId,
      }) => `${regionId} = viewer_tenant() and ${professionalId} is distinct from viewer_person() and exists (
        select from borrowed_employment employed where employed.professional_id = epa_entrustment.professional_id and (
          viewer_holds('ASSESSOR', employed.member_id) or viewer_holds('PRACTICE_EDUCATOR', employed.member_id)))`,
    ),
    // While she agrees, practice educators of other members see them, and write nothing.
    ...alsoSeenBy<EpaEntrustment>(
      'seen_by_guests',
      ({ regionId }) => `${regionId} = viewer_tenant() and viewer_holds_somewhere('PRACTICE_EDUCATOR') and exists (
        select from borrowed_consent consent where consent.professional_id = epa_entrustment.professional_id
          and consent.region_id = epa_entrustment.region_id and purpose = 'SHARE_EPA_PASSPORT' and is_standing)`,
    ),
  ],
})
export class EpaEntrustment {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  /** The region in which it was decided. */
  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  // No @Field: a relation reaches the graph only through a batched field resolver.
  @ManyToOne({ entity: () => EpaDefinition, ref: true })
  epa!: Ref<EpaDefinition>;

  @Field(() => EntrustmentLevel, { description: 'How far she is trusted with it.' })
  @Property({ type: 'smallint' })
  level!: EntrustmentLevel;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  @Property({ type: 'date' })
  decidedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it counts; null while no end is set.' })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null = null;

  @Property({ type: 'uuid' })
  decidedById!: string;

  /** The entrustment that this one replaced, if it replaced one. */
  @ManyToOne({ entity: () => EpaEntrustment, ref: true, nullable: true })
  supersedes: Ref<EpaEntrustment> | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was revoked, or replaced by a newer decision; null for neither.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  revokedById: string | null = null;

  /** Why it was revoked: stays with the employer, no field and no event shows it. Null when replaced. */
  @Property({ type: 'text', nullable: true })
  revokeReason: string | null = null;
}
