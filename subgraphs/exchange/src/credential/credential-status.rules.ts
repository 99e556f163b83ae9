export enum CredentialStatus {
  SUBMITTED = 'SUBMITTED',
  VERIFIED = 'VERIFIED',
  RESTRICTED = 'RESTRICTED',
  SUSPENDED = 'SUSPENDED',
  STRUCK_OFF = 'STRUCK_OFF',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}

/** What was decided, without what the calendar makes of it. */
export type DecidedStatus = Exclude<CredentialStatus, CredentialStatus.EXPIRED>;

/** What counted and has a last day behind it is over; all else is as it was decided. */
export function credentialStatus(status: DecidedStatus, validUntil: string | null, today: string): CredentialStatus {
  const counts = status === CredentialStatus.VERIFIED || status === CredentialStatus.RESTRICTED;
  return counts && validUntil !== null && validUntil < today ? CredentialStatus.EXPIRED : status;
}

/** Whether it was taken back or turned down: it is as if it had never been handed in. */
export const isGone = (status: CredentialStatus): boolean =>
  status === CredentialStatus.REFUSED || status === CredentialStatus.WITHDRAWN;
