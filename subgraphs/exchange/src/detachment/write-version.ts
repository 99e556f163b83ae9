import { localDateOf } from '@naober/kit/local-time';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { gatherDetachmentFacts, type Judged } from './detachment-facts.ts';
import type { DetachmentTermsInput } from './detachment-terms.input.ts';
import { detachmentFindings, type DetachmentFinding } from './detachment.rules.ts';
import { noteEvent } from './note-event.ts';
import type { Acting } from './tell-detachment.ts';
import { writeText } from './write-text.ts';

type Parties = Pick<
  DetachmentAgreement,
  'regionId' | 'seriesId' | 'number' | 'professionalId' | 'homeMemberId' | 'hostMemberId' | 'placementId'
>;

/** What the terms say, as it is stored. The costs stay as they were where who writes does not know them. */
export const storedTerms = (terms: DetachmentTermsInput, costs: Costs) => ({
  professionalName: terms.professionalName.trim(),
  departmentId: terms.departmentId ?? null,
  professionId: terms.professionId,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
  legalBasis: terms.legalBasis,
  ...costs,
});

export type Costs = Pick<DetachmentAgreement, 'costPerHourCents' | 'grossWageCostCents'>;

/** The costs that somebody fills in, or what they were for who does not know them. */
export const costsOf = (terms: DetachmentTermsInput, knowsCost: boolean, before: Costs): Costs =>
  knowsCost
    ? { costPerHourCents: terms.costPerHourCents ?? null, grossWageCostCents: terms.grossWageCostCents ?? null }
    : before;

/** Writes a new version as a draft. */
export async function writeVersion(
  { tx, now }: Acting,
  parties: Parties,
  terms: ReturnType<typeof storedTerms>,
  by: string,
): Promise<DetachmentAgreement> {
  const written = await writeText(tx, { ...parties, ...terms }, localDateOf(now));
  const one = tx.create(DetachmentAgreement, { ...parties, ...terms, ...written, draftedBy: by, draftedAt: now });
  await tx.flush();
  noteEvent(tx, one, 'DRAFTED', now, { by });
  return one;
}

/** What speaks against it now. */
export const findingsOf = async ({ tx, now }: Pick<Acting, 'tx' | 'now'>, one: Judged): Promise<DetachmentFinding[]> =>
  detachmentFindings(await gatherDetachmentFacts(tx, one, now));
