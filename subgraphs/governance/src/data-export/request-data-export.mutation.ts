import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { DataExport } from './data-export.entity.ts';
import { DataExportStatus } from './data-export.rules.ts';

const RequestDataExportError = userErrorOf('RequestDataExport', {
  ALREADY_UNDER_WAY: 'One is being made: `dataExport` shows it.',
});

@ObjectType({ description: 'What became of a requestDataExport.' })
export class RequestDataExportPayload {
  @Field(() => DataExport, {
    nullable: true,
    description: 'The export, new or under way; ask for it again to see it progress.',
  })
  dataExport!: DataExport | null;

  @Field(() => [RequestDataExportError], { description: 'Why no new one was begun; empty when it was.' })
  userErrors!: CodedError<'ALREADY_UNDER_WAY'>[];
}

@Resolver()
export class RequestDataExportMutation {
  @Mutation(() => RequestDataExportPayload, {
    description:
      'Begins to gather all that the platform stores about the person who asks, in person; the file is made after the answer.',
  })
  async requestDataExport(@Ctx() { guarded, viewer, personId, now }: Context): Promise<RequestDataExportPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'An export is asked for in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const { QUEUED, COLLECTING } = DataExportStatus;
        const underWay = await tx.findOne(DataExport, {
          professional: personId,
          status: { $in: [QUEUED, COLLECTING] },
        });
        if (underWay)
          return { dataExport: underWay, userErrors: [userError('ALREADY_UNDER_WAY', 'One is being made.')] };
        return {
          dataExport: tx.create(DataExport, { region, professional: personId, requestedAt: now }),
          userErrors: [],
        };
      },
      { clear: true },
    );
  }
}
