import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { wasRemindedToday } from '../sign-up/reminder.rules.ts';
import { canRemindOwn } from './credential-access.rules.ts';
import { Credential } from './credential.entity.ts';
import { endingAt } from './ending.resolver.ts';
import { EndingCredential } from './ending.view.ts';
import { lockPerson } from './lock-person.ts';
import { sayItEnds } from './warn-of-ends.round.ts';

@InputType({ description: 'Who is reminded of what.' })
export class RemindToRenewInput {
  @Field(() => ID, { description: 'The member that employs her.' })
  memberId!: string;

  @Field(() => ID, { description: 'What ends.' })
  credentialId!: string;
}

const RemindToRenewError = userErrorOf('RemindToRenew', { REMINDED_TODAY: 'She was reminded of it today.' });

@ObjectType({ description: 'What became of a remindToRenew.' })
export class RemindToRenewPayload {
  @Field(() => EndingCredential, { description: 'What ends, and when she was reminded last.' })
  endingCredential!: EndingCredential;

  @Field(() => [RemindToRenewError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'REMINDED_TODAY'>[];
}

@Resolver()
export class RemindToRenewMutation {
  @Mutation(() => RemindToRenewPayload, {
    description: 'Reminds an employee, as HR or planner of who employs her, that something of hers ends.',
  })
  async remindToRenew(
    @Arg('input', () => RemindToRenewInput, { description: 'Who, of what.' })
    { memberId, credentialId }: RemindToRenewInput,
    @Ctx() context: Context,
  ): Promise<RemindToRenewPayload> {
    const { platform, viewer, events, now } = context;
    const unknown = () => fail('NOT_FOUND', `Nothing ${credentialId} of an employee of yours ends.`);
    if (!isUuid(memberId) || !canRemindOwn(viewer, memberId)) throw unknown();
    return platform.transactional(
      async tx => {
        const find = async () =>
          (await endingAt(tx, [memberId], viewer.tenantId, now)).find(one => one.credentialId === credentialId);
        const seen = await find();
        if (!seen) throw unknown();
        await lockPerson(tx, seen.professional.id);
        const ending = await find();
        if (!ending) throw unknown();
        if (wasRemindedToday(ending.remindedAt, now))
          return {
            endingCredential: ending,
            userErrors: [userError('REMINDED_TODAY', 'See the code.', ['credentialId'])],
          };
        const credential = await tx.findOneOrFail(Credential, credentialId);
        Object.assign(credential, { remindedAt: now });
        await sayItEnds(events, tx, credential, ending.daysLeft);
        return { endingCredential: { ...ending, remindedAt: now }, userErrors: [] };
      },
      { clear: true },
    );
  }
}
