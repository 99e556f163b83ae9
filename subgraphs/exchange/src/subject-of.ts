import type { SubjectOf } from '@naober/kit/audit';
import { ArrivalCardReading } from './arrival-card/arrival-card-reading.entity.ts';
import { CredentialShare } from './credential/credential-share.entity.ts';
import { Credential } from './credential/credential.entity.ts';
import { ShiftSwap } from './swap/shift-swap.entity.ts';
import { SignUp } from './sign-up/sign-up.entity.ts';

const personal = [SignUp, Credential, CredentialShare, ArrivalCardReading];

/** Whose a record is, for the audit log. */
export const subjectOf: SubjectOf = entity => {
  if (entity instanceof ShiftSwap) return entity.holderId;
  return personal.some(one => entity instanceof one) ? (entity as { professionalId: string }).professionalId : null;
};
