import type { EntityManager } from '@mikro-orm/postgresql';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentParty } from './detachment-party.entity.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';
import type { DetachmentPartyKind } from './detachment.enums.ts';
import { allParties, turnOf, whoseTurn } from './signing.rules.ts';
import { askedOf, tellDetachment, type Acting } from './tell-detachment.ts';

/** Who is asked for each member; null = any entitled signer. */
export interface Asked {
  readonly homeSignerId: string | null;
  readonly hostSignerId: string | null;
}

/** Asks the three parties anew; what they were asked before is forgotten, what they signed before does not count. */
export async function askParties(
  acting: Acting,
  one: DetachmentAgreement,
  order: readonly DetachmentPartyKind[] | null,
  { homeSignerId, hostSignerId }: Asked,
): Promise<void> {
  await acting.tx.nativeDelete(DetachmentParty, { detachmentId: one.id });
  const personOf = { HOME: homeSignerId, HOST: hostSignerId, PROFESSIONAL: one.professionalId };
  for (const party of allParties)
    acting.tx.create(DetachmentParty, {
      regionId: one.regionId,
      detachmentId: one.id,
      party,
      turn: turnOf(party, order),
      personId: personOf[party],
    });
  await acting.tx.flush();
  await askNext(acting, one);
}

/** Asks those whose turn has come, and tells them so. */
export async function askNext(acting: Acting, one: DetachmentAgreement): Promise<void> {
  const [parties, signed] = [await partiesOfDetachment(acting.tx, one), await signedParties(acting.tx, one)];
  for (const party of whoseTurn(parties, signed).filter(({ askedAt }) => askedAt === null)) {
    party.askedAt = acting.now;
    await tellDetachment(acting, 'DETACHMENT_TO_SIGN', one, await askedOf(acting, one, party));
  }
  await acting.tx.flush();
}

export const partiesOfDetachment = (tx: EntityManager, { id }: DetachmentAgreement): Promise<DetachmentParty[]> =>
  tx.find(DetachmentParty, { detachmentId: id }, { orderBy: { turn: 'asc', id: 'asc' } });

/** Of this round. */
export const signaturesOf = (tx: EntityManager, { id, round }: DetachmentAgreement): Promise<DetachmentSignature[]> =>
  tx.find(DetachmentSignature, { detachmentId: id, round }, { orderBy: { signedAt: 'asc', id: 'asc' } });

export const signedParties = async (tx: EntityManager, one: DetachmentAgreement): Promise<Set<DetachmentPartyKind>> =>
  new Set((await signaturesOf(tx, one)).map(({ party }) => party));
