import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by learning; named here, never extended. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('EpaSetVersion')
export class EpaSetVersionRef {
  @Field(() => ID)
  id!: string;
}
