import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import type { Viewer } from '@naober/kit/viewer';
import { lockPeople } from '../sign-up/lock.ts';
import { canSeeDetachment } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import type { Acting } from './tell-detachment.ts';

/** The version, or null for unknown and forbidden alike. */
export async function visibleDetachment(id: string, context: Context): Promise<DetachmentAgreement | null> {
  const found = await context.byId(DetachmentAgreement).load(id);
  return found && canSeeDetachment(context.viewer, found) ? found : context.hidden(DetachmentAgreement, id);
}

/**
 * Does something with a version under the lock of its person, by which all that happens to her agreements goes one after
 * the other. Throws NOT_FOUND for who may not.
 */
export async function withDetachment<T>(
  id: string,
  may: (viewer: Viewer, one: DetachmentAgreement) => boolean,
  context: Context,
  work: (acting: Acting, one: DetachmentAgreement) => Promise<T>,
): Promise<T> {
  const { platform, viewer, events, now } = context;
  const seen = await visibleDetachment(id, context);
  if (!seen || !may(viewer, seen)) throw fail('NOT_FOUND', `You decide on no detachment agreement ${id}.`);
  return platform.transactional(
    async tx => {
      await lockPeople(tx, [seen.professionalId]);
      return work({ tx, events, now }, await tx.findOneOrFail(DetachmentAgreement, id));
    },
    { clear: true },
  );
}
