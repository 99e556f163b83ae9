import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Pool } from '../pool/pool.entity.ts';
import { ConsultationMode } from './consultation.enums.ts';
import type { StoredConsultationStatus } from './consultation.rules.ts';

/** Who plans for one department holds the role for a part of the member, which `viewer_holds` leaves out. */
const plansDepartment = (departmentId: string) => `exists (select
  from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb) as held (role text, "unitId" uuid)
  where held.role = 'PLANNER' and held."unitId" = ${departmentId})`;

/** Specialists of the pool and the profession, while it waits for one of them. */
const mayTake = (poolId: string, professionId: string) => `exists (select from pool_membership as mine
  where mine.pool_id = ${poolId} and mine.profession_id = ${professionId}
    and mine.professional_id = viewer_person() and mine.left_at is null)`;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A department of a member asks for the advice of a scarce specialist. The first who accepts gives it; nobody has to, and no answer leaves no trace. Seen by the planners of the department, by specialists who could take it, and by who did.',
})
@Entity({
  tableName: 'consultation_request',
  policies: seenBy<ConsultationRequest>(
    ({ regionId, memberId, departmentId, acceptedBy, status, pool, professionId }) =>
      `${regionId} = viewer_tenant() and (${acceptedBy} = viewer_person() or viewer_holds('PLANNER', ${memberId})
        or ${plansDepartment(`consultation_request.${departmentId}`)}
        or (${status} = 'OPEN' and ${mayTake(`consultation_request.${pool}`, `consultation_request.${professionId}`)}))`,
  ),
})
export class ConsultationRequest {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @ManyToOne({ entity: () => Pool, ref: true })
  pool!: Ref<Pool>;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => ConsultationMode, { description: 'How.' })
  @Property({ type: 'text' })
  mode!: ConsultationMode;

  @Field(() => DateTime, { description: 'First moment at which it can be given.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment by which it is of no use any more.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => String, {
    description: 'What it is about, without a word about a patient; at most 200 characters, empty once it was erased.',
  })
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'text' })
  status: Opt<StoredConsultationStatus> = 'OPEN';

  /** Null once that person was erased. */
  @Property({ type: 'uuid', nullable: true })
  askedBy: string | null = null;

  @Field(() => DateTime, { description: 'When it was asked.' })
  @Property({ type: 'timestamptz' })
  askedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  acceptedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When a specialist accepted; null while nobody did.' })
  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or withdrawn; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;
}
