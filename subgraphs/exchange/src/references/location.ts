import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; named here, never extended. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Location')
export class LocationRef {
  @Field(() => ID)
  id!: string;
}
