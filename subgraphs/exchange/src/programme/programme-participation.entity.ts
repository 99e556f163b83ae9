import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'That a member takes part in a programme, by its own choice; it leaves when it likes, without a reason.',
})
@Entity({ tableName: 'programme_participation' })
export class ProgrammeParticipation {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  programmeId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => DateTime, { description: 'When it joined.' })
  @Property({ type: 'timestamptz' })
  joinedAt!: Date;

  /** Null once who joined for it is forgotten. */
  @Property({ type: 'uuid', nullable: true })
  joinedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it left; null while it takes part.' })
  @Property({ type: 'timestamptz', nullable: true })
  leftAt: Date | null = null;
}
