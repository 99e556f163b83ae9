import type { Context } from '@naober/kit/context';
import { isOfAnotherOrganisation } from '../shift/shift-access.rules.ts';
import { employersOf } from '../sign-up/note-reading.ts';
import type { AvailabilitySlot } from './availability-slot.entity.ts';

/** Notes that who offers time is shown to another organisation: to who is neither she nor of an employer of hers. */
export async function noteReadingOf({ id, professionalId }: AvailabilitySlot, context: Context): Promise<void> {
  const { viewer, audit } = context;
  if (viewer.personId === professionalId) return;
  if (isOfAnotherOrganisation(viewer, await employersOf(context, professionalId)))
    audit.read('AvailabilitySlot', id, professionalId);
}
