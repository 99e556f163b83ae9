import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPeople } from '../sign-up/lock.ts';
import { canLift, canUphold, objectsFor } from './side-work-access.rules.ts';
import { SideWorkObjection } from './side-work-objection.entity.ts';
import { ObjectionStatus } from './side-work.enums.ts';
import { visibleObjection } from './side-work.resolver.ts';
import { tellObjection } from './tell-objection.ts';

@InputType({ description: 'What becomes of an objection.' })
export class DecideSideWorkObjectionInput {
  @Field(() => ID, { description: 'The objection.' })
  sideWorkObjectionId!: string;

  @Field(() => Boolean, { description: 'True: it stands after her appeal, as HR decides. False: it is lifted.' })
  isUpheld!: boolean;
}

type Code = 'NOT_TO_DECIDE' | 'ALREADY_LIFTED';
const DecideSideWorkObjectionError = userErrorOf<Code>('DecideSideWorkObjection', {
  NOT_TO_DECIDE: 'There is no appeal, or who asks raised it, is whom it is about, or is no HR advisor.',
  ALREADY_LIFTED: 'It was lifted already.',
});

@ObjectType({ description: 'What became of a decideSideWorkObjection.' })
export class DecideSideWorkObjectionPayload {
  @Field(() => SideWorkObjection, { description: 'The objection as it stands now.' })
  sideWorkObjection!: SideWorkObjection;

  @Field(() => [DecideSideWorkObjectionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DecideSideWorkObjectionMutation {
  @Mutation(() => DecideSideWorkObjectionPayload, {
    description: 'Lifts an objection, or decides as HR on her appeal that it stands. She is told.',
  })
  async decideSideWorkObjection(
    @Arg('input', () => DecideSideWorkObjectionInput, { description: 'Which, and what.' })
    { sideWorkObjectionId: id, isUpheld }: DecideSideWorkObjectionInput,
    @Ctx() context: Context,
  ): Promise<DecideSideWorkObjectionPayload> {
    const { platform, viewer, personId, now } = context;
    const seen = await visibleObjection(id, context);
    if (!seen || !objectsFor(viewer, seen.memberId)) throw fail('NOT_FOUND', `You decide on no objection ${id}.`);
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [seen.professionalId]);
        const sideWorkObjection = await tx.findOneOrFail(SideWorkObjection, id);
        const refused = (code: Code) => ({ sideWorkObjection, userErrors: [userError(code, 'See the code.')] });
        if (sideWorkObjection.status === ObjectionStatus.LIFTED) return refused('ALREADY_LIFTED');
        const may = isUpheld ? canUphold(viewer, sideWorkObjection) : canLift(viewer, sideWorkObjection);
        if (!may) return refused('NOT_TO_DECIDE');
        const status = isUpheld ? ObjectionStatus.UPHELD : ObjectionStatus.LIFTED;
        Object.assign(sideWorkObjection, { status, decidedAt: now, decidedBy: personId });
        await tellObjection(tx, context, isUpheld ? 'SIDE_WORK_UPHELD' : 'SIDE_WORK_LIFTED', sideWorkObjection);
        return { sideWorkObjection, userErrors: [] };
      },
      { clear: true },
    );
  }
}
