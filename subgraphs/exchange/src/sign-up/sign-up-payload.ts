import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { SignUp } from './sign-up.entity.ts';

export interface SignUpPayload<Code extends string> {
  signUp: SignUp | null;
  userErrors: CodedError<Code>[];
}

/** The payload of a mutation that brings a sign-up further, with the error type of the same name. */
export function signUpPayloadOf<Code extends string>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<SignUpPayload<Code>> {
  const MutationError = userErrorOf<Code>(mutation, codes);
  const field = `${mutation[0]!.toLowerCase()}${mutation.slice(1)}`;

  @ObjectType(`${mutation}Payload`, { description: `What became of a ${field}.` })
  class Payload {
    @Field(() => SignUp, { nullable: true, description: 'The sign-up as it stands now; null when there is none.' })
    signUp!: SignUp | null;

    @Field(() => [MutationError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedError<Code>[];
  }
  return Payload as unknown as ClassType<SignUpPayload<Code>>;
}

export const done = (signUp: SignUp): SignUpPayload<never> => ({ signUp, userErrors: [] });

/** Nothing was changed. */
export const refused = <Code extends string>(
  code: Code,
  signUp: SignUp | null,
  field = 'signUpId',
): SignUpPayload<Code> => ({
  signUp,
  userErrors: [userError(code, signUp ? `It is ${signUp.status}.` : 'See the code.', [field])],
});
