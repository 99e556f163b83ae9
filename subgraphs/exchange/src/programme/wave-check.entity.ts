import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A point of the go/no-go list of a wave: what must be arranged before it goes live.' })
@Entity({ tableName: 'wave_check' })
export class WaveCheck {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  waveId!: string;

  @Field(() => Int, { description: 'Its place in the list; the first is 1.' })
  @Property({ type: 'smallint' })
  place!: number;

  @Field(() => String, { description: 'What must be arranged, in Dutch.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  textEn!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was ticked; null while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  tickedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  tickedBy: string | null = null;
}
