import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentFindingView } from './detachment-finding.view.ts';
import type { DetachmentFinding } from './detachment.rules.ts';

export interface DetachmentPayload<Code extends string> {
  detachmentAgreement: DetachmentAgreement | null;
  findings: readonly DetachmentFinding[];
  userErrors: CodedError<Code>[];
}

/** The payload of a mutation that brings an agreement further, with the error type of the same name. */
export function detachmentPayloadOf<Code extends string>(
  mutation: string,
  codes: Record<Code, string>,
): ClassType<DetachmentPayload<Code>> {
  const MutationError = userErrorOf<Code>(mutation, codes);
  const field = `${mutation[0]!.toLowerCase()}${mutation.slice(1)}`;

  @ObjectType(`${mutation}Payload`, { description: `What became of a ${field}.` })
  class Payload {
    @Field(() => DetachmentAgreement, { nullable: true, description: 'The version as it stands now; null when none.' })
    detachmentAgreement!: DetachmentAgreement | null;

    @Field(() => [DetachmentFindingView], {
      description: 'What speaks against it, and what to watch; empty for nothing.',
    })
    findings!: readonly DetachmentFinding[];

    @Field(() => [MutationError], { description: 'Why it was refused; empty when it was not.' })
    userErrors!: CodedError<Code>[];
  }
  return Payload as unknown as ClassType<DetachmentPayload<Code>>;
}

export const done = (one: DetachmentAgreement, findings: readonly DetachmentFinding[] = []) => ({
  detachmentAgreement: one,
  findings,
  userErrors: [],
});

/** Nothing was changed. */
export const refused = <Code extends string>(
  code: Code,
  one: DetachmentAgreement | null,
  field: string,
  findings: readonly DetachmentFinding[] = [],
): DetachmentPayload<Code> => ({
  detachmentAgreement: one,
  findings,
  userErrors: [userError(code, one ? `It is ${one.status}.` : 'See the code.', [field])],
});
