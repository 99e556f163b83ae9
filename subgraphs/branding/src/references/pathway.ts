import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by learning; branding adds the events that inform about it. */
@Directive('@key(fields: "id")')
@ObjectType('Pathway')
export class PathwayRef {
  @Field(() => ID)
  id!: string;
}
