import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid, uuidv7 } from '@naober/kit/ids';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { ExchangePlacement } from '../placement/exchange-placement.entity.ts';
import { agreementDrafted } from '../placement/follow-agreement.ts';
import { PlacementStatus } from '../placement/placement.enums.ts';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { isLentBy } from './is-lent-by.ts';
import { canWrite, signsFor } from './detachment-access.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { termsCodes, termsProblem, type TermsCode } from './detachment-terms.ts';
import { DetachmentTermsInput } from './detachment-terms.input.ts';
import { costsOf, findingsOf, storedTerms, writeVersion } from './write-version.ts';

@InputType({ description: 'Whom a member lends to whom, and on what terms.' })
export class DraftDetachmentAgreementInput {
  @Field(() => ID, { description: 'The professional, employed at the home member.' })
  professionalId!: string;

  @Field(() => ID, { description: 'The member that lends.' })
  homeMemberId!: string;

  @Field(() => ID, { description: 'The member that borrows.' })
  hostMemberId!: string;

  @Field(() => DetachmentTermsInput, { description: 'What is agreed.' })
  terms!: DetachmentTermsInput;

  @Field(() => ID, {
    nullable: true,
    description: 'Her placement at this host, accepted there, that it is for; null when it is for none.',
  })
  placementId?: string | null;
}

type Code = TermsCode | 'UNKNOWN_HOST' | 'UNKNOWN_PLACEMENT';
const DraftDetachmentAgreementPayload = detachmentPayloadOf<Code>('DraftDetachmentAgreement', {
  ...termsCodes,
  UNKNOWN_HOST: 'The region has no such other member.',
  UNKNOWN_PLACEMENT: 'It is no placement of hers at this host that waits for its agreement.',
});

const nothing = { costPerHourCents: null, grossWageCostCents: null };

@Resolver()
export class DraftDetachmentAgreementMutation {
  @Mutation(() => DraftDetachmentAgreementPayload, {
    description:
      'Drafts an agreement from the template of today, as HR of the home member or as office. It holds nobody yet.',
  })
  async draftDetachmentAgreement(
    @Arg('input', () => DraftDetachmentAgreementInput, { description: 'Whom, where and how.' })
    { professionalId, homeMemberId, hostMemberId, terms, placementId = null }: DraftDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { platform, viewer, personId, events, now } = context;
    const parties = { regionId: viewer.tenantId, professionalId, homeMemberId, hostMemberId, placementId };
    const isTheirs = canWrite(viewer, parties) && (await visibleMember(homeMemberId, context)) !== null;
    // Nobody is locked by who does not employ her.
    if (
      !isTheirs ||
      !isUuid(professionalId) ||
      !(await isLentBy(platform, homeMemberId, professionalId, terms.startsOn))
    )
      throw fail('NOT_FOUND', `You lend no professional ${professionalId}.`);
    const isHost = hostMemberId !== homeMemberId && (await visibleMember(hostMemberId, context)) !== null;
    if (!isHost) return refused('UNKNOWN_HOST', null, 'hostMemberId');
    const knowsCost = signsFor(viewer, homeMemberId);
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [professionalId]);
        if (await isErased(tx, professionalId)) throw fail('NOT_FOUND', `You lend no professional ${professionalId}.`);
        const problem = await termsProblem(tx, terms, hostMemberId, knowsCost);
        if (problem) return refused(problem[0], null, problem[1]);
        if (!(await waitsForIt(tx, parties))) return refused('UNKNOWN_PLACEMENT', null, 'placementId');
        const acting = { tx, events, now };
        const stored = storedTerms(terms, costsOf(terms, knowsCost, nothing));
        const one = await writeVersion(acting, { ...parties, seriesId: uuidv7(), number: 1 }, stored, personId);
        if (placementId) await agreementDrafted({ ...acting, personId }, placementId);
        return done(one, await findingsOf(acting, one));
      },
      { clear: true },
    );
  }
}

type Parties = Pick<DetachmentAgreement, 'professionalId' | 'homeMemberId' | 'hostMemberId' | 'placementId'>;

/** Whether the placement that is named, if any, is that of these three and waits for its agreement. */
async function waitsForIt(tx: EntityManager, { placementId, ...ofThese }: Parties): Promise<boolean> {
  if (placementId === null) return true;
  const waits = { status: { $in: [PlacementStatus.HOST_ACCEPTED, PlacementStatus.AGREEMENT_PENDING] } };
  return isUuid(placementId) && (await tx.count(ExchangePlacement, { id: placementId, ...ofThese, ...waits })) > 0;
}
