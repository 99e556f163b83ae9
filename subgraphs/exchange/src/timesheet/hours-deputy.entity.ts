import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Who verifies hours of a department in its stead ("plaatsvervanger"), on which days.' })
@Entity({ tableName: 'hours_deputy' })
export class HoursDeputy {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  /** Null = all departments of the member. */
  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  /** The deputy. */
  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Property({ type: 'uuid', nullable: true })
  namedBy: string | null = null;

  @Field(() => DateTime, { description: 'When this was said.' })
  @Property({ type: 'timestamptz' })
  namedAt!: Date;
}
