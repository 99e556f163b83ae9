import { Field, ID, InputType, Int, type ClassType } from 'type-graphql';

@InputType({ description: 'Which placement, as it was seen.' })
export class PlacementInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The `revision` that was seen; another one is refused with CONFLICT.' })
  expectedRevision!: number;
}

/** The input of a mutation that needs to know no more than which placement. */
export function placementInputOf(mutation: string): ClassType<PlacementInput> {
  @InputType(`${mutation}Input`, { description: 'Which placement, as it was seen.' })
  class Input extends PlacementInput {}
  return Input;
}
