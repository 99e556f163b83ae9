import 'reflect-metadata';
import { Field, InterfaceType, ObjectType, registerEnumType, type ClassType } from 'type-graphql';

@InterfaceType({ description: 'Why a mutation did not do what was asked, in a way that the person can act on.' })
export abstract class UserError {
  @Field(() => String, { description: 'English text for developers; portals choose their own words by the code.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input field that it is about; null when about none.',
  })
  field!: string[] | null;
}

export interface CodedError<Code extends string> extends UserError {
  code: Code;
}

/**
 * The error type and the code enum of one mutation: `<mutation>Error` and `<mutation>ErrorCode`.
 * `codes` gives each code with its description.
 */
export function userErrorOf<Code extends string>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<CodedError<Code>> {
  const values = Object.fromEntries(Object.keys(codes).map(code => [code, code]));
  const described = Object.entries<string>(codes).map(([code, description]) => [code, { description }]);
  registerEnumType(values, {
    name: `${mutation}ErrorCode`,
    description: `Why ${mutation} was refused.`,
    valuesConfig: Object.fromEntries(described),
  });

  @ObjectType(`${mutation}Error`, { implements: UserError, description: `A reason why ${mutation} was refused.` })
  class MutationError extends UserError {
    @Field(() => values, { description: 'The reason; stable, to be translated by the client.' })
    code!: Code;
  }
  return MutationError as unknown as ClassType<CodedError<Code>>;
}

/** A reason against, in the shape of `userErrors`. */
export function userError<Code extends string>(
  code: Code,
  message: string,
  field: string[] | null = null,
): CodedError<Code> {
  return { code, message, field };
}
