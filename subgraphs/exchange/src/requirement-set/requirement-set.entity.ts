import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What a member asks of who works there, or at one of its departments, beside the law and EPAs.',
})
@Entity({ tableName: 'requirement_set' })
export class RequirementSet {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  /** Null = every department that has none of its own. */
  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Field(() => String, { description: 'What the member calls it.' })
  @Property({ type: 'text' })
  name!: string;
}
