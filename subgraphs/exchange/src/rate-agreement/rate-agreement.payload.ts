import { userError, type CodedError } from '@naober/kit/user-error';
import type { RateAgreement } from './rate-agreement.entity.ts';

/** The shape of what becomes of each step of a negotiation. */
export interface NegotiationAnswer<Code extends string> {
  readonly rateAgreement: RateAgreement | null;
  readonly userErrors: CodedError<Code>[];
}

export const refusedStep = <Code extends string>(
  code: Code,
  field: string,
  rateAgreement: RateAgreement | null = null,
): NegotiationAnswer<Code> => ({ rateAgreement, userErrors: [userError(code, 'See the code.', [field])] });
