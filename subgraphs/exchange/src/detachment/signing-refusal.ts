import type { Viewer } from '@naober/kit/viewer';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import type { DetachmentParty } from './detachment-party.entity.ts';
import type { DetachmentSignature } from './detachment-signature.entity.ts';
import { DetachmentStatus, type DetachmentPartyKind } from './detachment.enums.ts';
import { whoseTurn } from './signing.rules.ts';

/** Why somebody cannot sign, or refuse, at this moment. */
export const signingCodes = {
  SUPERSEDED: 'A newer version took its place: that one is to be signed.',
  NOT_WAITING: 'It waits for no signatures: it is a draft, signed by all, or over.',
  TEXT_CHANGED: 'The text is another than the one that was read.',
  ALREADY_SIGNED: 'Somebody else signed for this party.',
  NOT_YOUR_TURN: 'Another party signs first.',
  ASKED_OF_OTHER: 'Somebody else was asked to sign for this member; take it over first.',
  SIGNED_FOR_OTHER: 'Nobody signs for two parties.',
} as const;
export type SigningCode = keyof typeof signingCodes;

export interface Signing {
  readonly one: DetachmentAgreement;
  readonly parties: readonly DetachmentParty[];
  readonly signatures: readonly DetachmentSignature[];
}

/** What stands between somebody and signing for a party; null when nothing. */
export function signingRefusal(
  { one, parties, signatures }: Signing,
  { personId }: Pick<Viewer, 'personId'>,
  party: DetachmentPartyKind,
  textHash: string,
): SigningCode | null {
  const signed = new Set(signatures.map(each => each.party));
  const mine = parties.find(each => each.party === party);
  const against: [boolean, SigningCode][] = [
    [one.status === DetachmentStatus.SUPERSEDED, 'SUPERSEDED'],
    [one.status !== DetachmentStatus.PENDING_SIGNATURES || one.signedAt !== null || !mine, 'NOT_WAITING'],
    [textHash !== one.textHash, 'TEXT_CHANGED'],
    [signed.has(party), 'ALREADY_SIGNED'],
    [signatures.some(({ signedBy }) => signedBy === personId), 'SIGNED_FOR_OTHER'],
    [!whoseTurn(parties, signed).some(each => each.party === party), 'NOT_YOUR_TURN'],
    [(mine?.personId ?? personId) !== personId, 'ASKED_OF_OTHER'],
  ];
  return against.find(([holds]) => holds)?.[1] ?? null;
}
