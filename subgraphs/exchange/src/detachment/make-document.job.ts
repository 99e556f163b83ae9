import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Job } from '@naober/kit/events';
import { uuidv7 } from '@naober/kit/ids';
import { localTimeOf } from '@naober/kit/local-time';
import { platformFork } from '@naober/kit/row-security';
import { assuranceWords } from './assurance.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentDocument } from './detachment-document.entity.ts';
import type { DetachmentSignature } from './detachment-signature.entity.ts';
import { makeDocumentJob } from './detachment-jobs.ts';
import { DetachmentPartyKind, SignInStrength } from './detachment.enums.ts';
import { partiesOfDetachment, signaturesOf } from './parties.ts';
import { pdfOf, type SignatureLine } from './pdf.ts';
import { hashOf } from './hash-of.ts';

/** Makes the PDF of an agreement that all have signed. */
export const makeDocument: Job = {
  name: makeDocumentJob,
  run: (orm, { detachmentId }) => makeDocumentOf(orm, detachmentId as string),
};

/** Once: what was made is kept as it is. */
export async function makeDocumentOf(orm: MikroORM, detachmentId: string): Promise<void> {
  const em = platformFork(orm);
  const one = await em.findOne(DetachmentAgreement, detachmentId);
  if (!one?.signedAt || one.text === null || (await em.count(DetachmentDocument, { detachmentId })) > 0) return;
  const signed = one.passedOnFrom === null ? one : await em.findOneOrFail(DetachmentAgreement, one.passedOnFrom);
  const bytes = await pdfOf({
    text: one.text,
    textHash: one.textHash,
    signatures: await signatureLines(em, signed),
    remark: signed === one ? null : passedOn(signed),
    madeAt: one.signedAt,
  });
  await em.transactional(async tx => {
    const made = {
      id: uuidv7(),
      regionId: one.regionId,
      detachmentId,
      madeAt: one.signedAt!,
      sha256: hashOf(bytes),
      bytes,
    };
    await tx.upsert(DetachmentDocument, made, { onConflictFields: ['detachmentId'], onConflictAction: 'ignore' });
  });
}

const passedOn = ({ number, textHash }: DetachmentAgreement): string =>
  `Een partij is gefuseerd. Haar rechten en plichten zijn door de wet overgegaan (BW 2:309). De handtekeningen zijn gezet onder versie ${number}, met SHA-256 ${textHash}.`;

const partyNames = {
  [DetachmentPartyKind.HOME]: 'Uitlener',
  [DetachmentPartyKind.HOST]: 'Inlener',
  [DetachmentPartyKind.PROFESSIONAL]: 'Medewerker',
};

async function signatureLines(em: EntityManager, one: DetachmentAgreement): Promise<SignatureLine[]> {
  const parties = await partiesOfDetachment(em, one);
  return (await signaturesOf(em, one)).map(signature => ({
    party: partyNames[signature.party],
    name: parties.find(each => each.party === signature.party)?.signedName ?? '',
    signedAt: moment(signature.signedAt),
    identified: identifiedBy(signature),
  }));
}

/** `Aangemeld bij martini op 12 januari 2026 om 09:00, met niveau hoog (…), kort voor het tekenen.` */
export function identifiedBy({ signInService, signedInAt, assurance, strength }: Identified): string {
  const said = [
    `Aangemeld bij ${signInService} op ${moment(signedInAt)}`,
    assuranceWords(assurance),
    strength === SignInStrength.FRESH_SIGN_IN ? 'kort voor het tekenen' : null,
  ];
  return `${said.filter(each => each !== null).join(', ')}.`;
}
type Identified = Pick<DetachmentSignature, 'signInService' | 'signedInAt' | 'assurance' | 'strength'>;

/** `12 januari 2026 om 10:00`. */
const moment = (at: Date): string => {
  const local = localTimeOf(at);
  const day = local.toPlainDate().toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} om ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};
