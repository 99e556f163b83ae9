import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Places that a member offers in a wave at one department, by its own choice; taken back when it likes.',
})
@Entity({ tableName: 'wave_place' })
export class WavePlace {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  waveId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Field(() => Int, { description: 'How many people can be placed there at once; 0 when it was taken back.' })
  @Property({ type: 'smallint' })
  places!: number;

  @Field(() => DateTime, { description: 'When the member last said so.' })
  @Property({ type: 'timestamptz' })
  offeredAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  offeredBy: string | null = null;
}
