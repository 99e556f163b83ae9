import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { assuranceLevel } from './assurance.rules.ts';
import { canWrite, partiesOf, signsFor } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentEvent } from './detachment-event.entity.ts';
import { DetachmentParty } from './detachment-party.entity.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';
import { eventsIn, partiesIn, signaturesIn } from './detachment.batches.ts';
import { DetachmentPartyKind, SignInAssurance } from './detachment.enums.ts';
import { signersOf } from './signers.ts';
import { signingRefusal } from './signing-refusal.ts';

/** Who signs, who signed, and what else happened. */
@Resolver(() => DetachmentAgreement)
export class DetachmentSigningResolver {
  @FieldResolver(() => [DetachmentParty], {
    description: 'The parties that sign, by their turns; none for a draft never sent.',
  })
  parties(@Root() { id }: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentParty[]> {
    return partiesIn(context).load(id);
  }

  @FieldResolver(() => [DetachmentSignature], {
    description:
      'The signatures that count, in the order in which they were given: of this version, or of the one that passed on.',
  })
  async signatures(@Root() one: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentSignature[]> {
    const of = one.passedOnFrom === null ? one : await context.byId(DetachmentAgreement).load(one.passedOnFrom);
    const all = of ? await signaturesIn(context).load(of.id) : [];
    return all.filter(({ round }) => round === of?.round);
  }

  @FieldResolver(() => [DetachmentEvent], { description: 'What happened to this version, newest first.' })
  events(@Root() { id }: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentEvent[]> {
    return eventsIn(context).load(id);
  }

  @FieldResolver(() => [DetachmentPartyKind], { description: 'For which parties who asks can sign it at this moment.' })
  async viewerSignsFor(@Root() one: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentPartyKind[]> {
    const { viewer } = context;
    if (!viewer.mayWrite) return [];
    const [parties, all] = [await partiesIn(context).load(one.id), await signaturesIn(context).load(one.id)];
    const signatures = all.filter(({ round }) => round === one.round);
    return partiesOf(viewer, one).filter(
      party => signingRefusal({ one, parties, signatures }, viewer, party, one.textHash) === null,
    );
  }

  @FieldResolver(() => [DetachmentPartyKind], {
    description: 'For which members who asks may hand signing over, or take it over.',
  })
  viewerHandsOverFor(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): DetachmentPartyKind[] {
    const isOpen = viewer.mayWrite && one.status === 'PENDING_SIGNATURES' && one.signedAt === null;
    return isOpen ? partiesOf(viewer, one).filter(party => party !== DetachmentPartyKind.PROFESSIONAL) : [];
  }

  @FieldResolver(() => [ProfessionalRef], {
    nullable: true,
    description:
      'Who signs for a member today, at most 50; null for all but the signers of that member, and who writes it.',
  })
  async signers(
    @Root() one: DetachmentAgreement,
    @Arg('party', () => DetachmentPartyKind, { description: 'HOME or HOST.' }) party: DetachmentPartyKind,
    @Ctx() { viewer, em, now }: Context,
  ): Promise<ProfessionalRef[] | null> {
    if (party === DetachmentPartyKind.PROFESSIONAL) return null;
    const memberId = party === DetachmentPartyKind.HOME ? one.homeMemberId : one.hostMemberId;
    if (!signsFor(viewer, memberId) && !canWrite(viewer, one)) return null;
    const signers = await signersOf(em, one.regionId, memberId, localDateOf(now));
    return signers
      .filter(id => id !== one.professionalId)
      .slice(0, 50)
      .map(id => ({ id }));
  }
}

@Resolver(() => DetachmentParty)
export class DetachmentPartyResolver {
  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Of whom the signature is asked; null for any signer of the member.',
  })
  person(@Root() { personId }: DetachmentParty): ProfessionalRef | null {
    return personId === null ? null : { id: personId };
  }
}

@Resolver(() => DetachmentSignature)
export class DetachmentSignatureResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who signed.' })
  signer(@Root() { signedBy }: DetachmentSignature): ProfessionalRef {
    return { id: signedBy };
  }

  @FieldResolver(() => SignInAssurance, {
    nullable: true,
    description: 'What that service means by its word; null when it said nothing, or a word that is not known here.',
  })
  assuranceLevel(@Root() { assurance }: DetachmentSignature): SignInAssurance | null {
    return assuranceLevel(assurance);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Her name as she wrote it; null once she was erased, and of a round that was refused.',
  })
  async signedName(@Root() one: DetachmentSignature, @Ctx() context: Context): Promise<string | null> {
    // Each round asks its parties anew: the names are those of the last one.
    const agreement = await context.byId(DetachmentAgreement).load(one.detachmentId);
    if (agreement?.round !== one.round) return null;
    const parties = await partiesIn(context).load(one.detachmentId);
    return parties.find(({ party }) => party === one.party)?.signedName ?? null;
  }
}

@Resolver(() => DetachmentEvent)
export class DetachmentEventResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who did it; null for the platform itself.' })
  by(@Root() { byPerson }: DetachmentEvent): ProfessionalRef | null {
    return byPerson === null ? null : { id: byPerson };
  }

  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'To whom signing was handed over; null else.' })
  to(@Root() { toPerson }: DetachmentEvent): ProfessionalRef | null {
    return toPerson === null ? null : { id: toPerson };
  }
}
