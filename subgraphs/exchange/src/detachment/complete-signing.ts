import { agreementSigned } from '../placement/follow-agreement.ts';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';
import { activateIfDue } from './activate.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { makeDocumentJob } from './detachment-jobs.ts';
import { concerned, tellDetachment, type Acting } from './tell-detachment.ts';

/** All three have signed: it is agreed, its PDF is made, and it comes into force if its first day has come. */
export async function completeSigning(acting: Acting, one: DetachmentAgreement): Promise<void> {
  const { tx, events, now } = acting;
  one.signedAt = now;
  await tx.flush();
  await tellDetachment(acting, 'DETACHMENT_SIGNED', one, await concerned(acting, one));
  await events.enqueue(tx, makeDocumentJob, { detachmentId: one.id });
  await events.enqueue(tx, recheckPersonJob, { personId: one.professionalId });
  await agreementSigned(acting, one);
  await activateIfDue(acting, one);
}
