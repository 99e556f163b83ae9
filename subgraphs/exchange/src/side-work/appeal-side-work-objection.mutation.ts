import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPeople } from '../sign-up/lock.ts';
import { canAppeal } from './side-work-access.rules.ts';
import { SideWorkObjection } from './side-work-objection.entity.ts';
import { ObjectionStatus } from './side-work.enums.ts';
import { visibleObjection } from './side-work.resolver.ts';
import { tellObjection } from './tell-objection.ts';

@InputType({ description: 'Which objection.' })
export class AppealSideWorkObjectionInput {
  @Field(() => ID, { description: 'The objection.' })
  sideWorkObjectionId!: string;
}

const AppealSideWorkObjectionError = userErrorOf('AppealSideWorkObjection', {
  NOT_IN_FORCE: 'It was appealed, decided or lifted already.',
});

@ObjectType({ description: 'What became of an appealSideWorkObjection.' })
export class AppealSideWorkObjectionPayload {
  @Field(() => SideWorkObjection, { description: 'The objection as it stands now.' })
  sideWorkObjection!: SideWorkObjection;

  @Field(() => [AppealSideWorkObjectionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_IN_FORCE'>[];
}

@Resolver()
export class AppealSideWorkObjectionMutation {
  @Mutation(() => AppealSideWorkObjectionPayload, {
    description: 'Appeals, as herself, what her employer objects to; HR decides, and not who raised it.',
  })
  async appealSideWorkObjection(
    @Arg('input', () => AppealSideWorkObjectionInput, { description: 'Which objection.' })
    { sideWorkObjectionId: id }: AppealSideWorkObjectionInput,
    @Ctx() context: Context,
  ): Promise<AppealSideWorkObjectionPayload> {
    const { platform, viewer, personId, now } = context;
    const seen = await visibleObjection(id, context);
    if (seen?.professionalId !== personId) throw fail('NOT_FOUND', `There is no objection ${id} to you.`);
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [personId]);
        const sideWorkObjection = await tx.findOneOrFail(SideWorkObjection, id);
        if (!canAppeal(viewer, sideWorkObjection))
          return { sideWorkObjection, userErrors: [userError('NOT_IN_FORCE', `It is ${sideWorkObjection.status}.`)] };
        Object.assign(sideWorkObjection, { status: ObjectionStatus.APPEALED, appealedAt: now });
        await tellObjection(tx, context, 'SIDE_WORK_APPEALED', sideWorkObjection, sideWorkObjection.raisedBy);
        return { sideWorkObjection, userErrors: [] };
      },
      { clear: true },
    );
  }
}
