import type { Context } from '@naober/kit/context';
import { employersOf } from '../employment/employers-of.ts';
import { Professional } from './professional.entity.ts';
import { isOfAnotherOrganisation, isSelf, maySeeProfessional } from './professional.rules.ts';

/** The person, if the viewer may know her; null for unknown and forbidden alike. Who looks from elsewhere is noted. */
export async function visibleProfessional(id: string, context: Context): Promise<Professional | null> {
  const { viewer, audit } = context;
  const found = await context.byId(Professional).load(id);
  if (!found || !maySeeProfessional(viewer, found)) return context.hidden(Professional, id);
  if (!isSelf(viewer, found) && isOfAnotherOrganisation(viewer, await employersOf(context, found.id)))
    audit.read('Professional', found.id, found.id);
  return found;
}
