import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by governance; named here, never extended. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Profession')
export class ProfessionRef {
  @Field(() => ID)
  id!: string;
}
