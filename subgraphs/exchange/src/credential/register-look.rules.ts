import type { RegisterOutcome } from '../big-register/register-outcome.rules.ts';
import { CredentialStatus, type DecidedStatus } from './credential-status.rules.ts';

/** What the register's answer makes of a credential. A number that was never known is a mistake; one that was, has gone. */
export function statusByRegister(status: DecidedStatus, outcome: RegisterOutcome): DecidedStatus {
  if (outcome !== 'NOT_FOUND') return CredentialStatus[outcome];
  return status === CredentialStatus.SUBMITTED ? CredentialStatus.REFUSED : CredentialStatus.STRUCK_OFF;
}
