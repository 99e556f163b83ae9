import { Collection, type Opt } from '@mikro-orm/core';
import { Entity, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One version of a set of EPAs; of each set at most one version is valid on a day. Common to all regions.',
})
@Entity({ tableName: 'epa_set_version' })
export class EpaSetVersion {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => String, { description: 'Short name of the set, the same for all its versions, such as `OK`.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name of the set for people.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What its publisher calls this version, such as `2021-06`.' })
  @Property({ type: 'text' })
  version!: string;

  @Field(() => LocalDate, { description: 'First day on which this version counts.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it counts; null while no end is known.' })
  @Property({ type: 'date', nullable: true })
  validUntil: string | null = null;

  @Field(() => Boolean, { description: 'True when the set was invented for demonstration and nobody published it.' })
  @Property({ type: 'boolean' })
  isDemo: Opt<boolean> = false;

  @OneToMany({ entity: () => EpaDefinition, mappedBy: 'set' })
  readonly epas = new Collection<EpaDefinition>(this);
}
