import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { DataExport } from './data-export.entity.ts';
import { DataExportStatus, isStuck } from './data-export.rules.ts';

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
      'Begins to gather all that the platform stores about the person who asks, in person; the file is made after the answer. One that was not made within a day has failed, and a new one begins.',
  })
  async requestDataExport(@Ctx() { guarded, viewer, personId, now }: Context): Promise<RequestDataExportPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'An export is asked for in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const underWay = await heldUnderWay(tx, personId);
        if (underWay && !isStuck(underWay, now))
          return { dataExport: underWay, userErrors: [userError('ALREADY_UNDER_WAY', 'One is being made.')] };
        if (underWay) await giveUp(tx, underWay);
        return {
          dataExport: tx.create(DataExport, { region, professional: personId, requestedAt: now }),
          userErrors: [],
        };
      },
      { clear: true },
    );
  }
}

/** Held: no part arrives meanwhile, and no file is made. */
const heldUnderWay = (tx: EntityManager, professional: string): Promise<DataExport | null> =>
  tx.findOne(
    DataExport,
    { professional, status: { $in: [DataExportStatus.QUEUED, DataExportStatus.COLLECTING] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** At once: one alone is under way. The parts that came, the daily job takes away. */
function giveUp(tx: EntityManager, stuck: DataExport): Promise<void> {
  stuck.status = DataExportStatus.FAILED;
  return tx.flush();
}
