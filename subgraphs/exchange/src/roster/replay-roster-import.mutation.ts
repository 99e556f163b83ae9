import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { handledImport } from './roster-access.ts';
import { RosterImport } from './roster-import.entity.ts';
import { rosterImportJob } from './roster-import.job.ts';

@InputType({ description: 'Which file to run again.' })
export class ReplayRosterImportInput {
  @Field(() => ID, { description: 'The import whose file it is.' })
  rosterImportId!: string;
}

type Code = 'FILE_FORGOTTEN' | 'NOT_FINISHED';
const ReplayRosterImportError = userErrorOf<Code>('ReplayRosterImport', {
  FILE_FORGOTTEN: 'The file is kept no longer: hand it in again.',
  NOT_FINISHED: 'The import is still under way, or waits for its columns.',
});

@ObjectType({ description: 'What became of a replayRosterImport.' })
export class ReplayRosterImportPayload {
  @Field(() => RosterImport, { nullable: true, description: 'The new import, queued; null when refused.' })
  rosterImport!: RosterImport | null;

  @Field(() => [ReplayRosterImportError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ReplayRosterImportMutation {
  @Mutation(() => ReplayRosterImportPayload, {
    description:
      'Runs the file of an import again as a new one: after a department or EPA was added, nothing is handed in anew.',
  })
  async replayRosterImport(
    @Arg('input', () => ReplayRosterImportInput, { description: 'Which import.' })
    { rosterImportId }: ReplayRosterImportInput,
    @Ctx() context: Context,
  ): Promise<ReplayRosterImportPayload> {
    await handledImport(context, rosterImportId);
    return context.em.transactional(
      async tx => {
        const made = await tx.findOneOrFail(RosterImport, rosterImportId, { populate: ['content'] });
        if (made.finishedAt === null) return refused('NOT_FINISHED', `It is ${made.status}.`);
        if (made.content === null) return refused('FILE_FORGOTTEN', 'The file is kept no longer.');
        const { regionId, memberId, fileName, kind, content, isAllOrNothing, linkId } = made;
        const same = { regionId, memberId, fileName, kind, content, isAllOrNothing, linkId };
        const who = { requestedAt: context.now, requestedBy: context.viewer.personId, replayOf: made.id };
        const rosterImport = tx.create(RosterImport, { ...same, ...who });
        await tx.flush();
        await context.enqueue(tx, rosterImportJob, { rosterImportId: rosterImport.id });
        return { rosterImport, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, message: string): ReplayRosterImportPayload => ({
  rosterImport: null,
  userErrors: [userError(code, message, ['rosterImportId'])],
});
