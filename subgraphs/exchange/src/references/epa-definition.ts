import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by learning; named here, never extended. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('EpaDefinition')
export class EpaDefinitionRef {
  @Field(() => ID)
  id!: string;
}
