import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { ExchangePlacement } from './exchange-placement.entity.ts';

export interface PlacementPayload<Code extends string> {
  placement: ExchangePlacement | null;
  userErrors: CodedError<Code>[];
}

/** Why any act on a placement may be refused. */
export type Hindrance = 'CONFLICT' | 'NOT_NOW';

const hindrances: Record<Hindrance, string> = {
  CONFLICT: 'It was changed meanwhile: see the placement as it stands now.',
  NOT_NOW: 'As it stands now, this cannot be done by who asks.',
};

/** The payload of a mutation of placements, with the error type of the same name. */
export function placementPayloadOf<Code extends string = never>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<PlacementPayload<Code | Hindrance>> {
  const MutationError = userErrorOf<Code | Hindrance>(mutation, { ...hindrances, ...codes });
  const field = `${mutation[0]!.toLowerCase()}${mutation.slice(1)}`;

  @ObjectType(`${mutation}Payload`, { description: `What became of a ${field}.` })
  class Payload {
    @Field(() => ExchangePlacement, {
      nullable: true,
      description: 'The placement as it stands now; null when there is none.',
    })
    placement!: ExchangePlacement | null;

    @Field(() => [MutationError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedError<Code | Hindrance>[];
  }
  return Payload as unknown as ClassType<PlacementPayload<Code | Hindrance>>;
}

/** Nothing was changed. */
export const refusedPlacement = <Code extends string>(
  code: Code,
  placement: ExchangePlacement | null,
  field = 'placementId',
): PlacementPayload<Code> => ({
  placement,
  userErrors: [userError(code, placement ? `It is ${placement.status}.` : 'See the code.', [field])],
});
