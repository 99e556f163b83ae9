import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import type { Events } from '@naober/kit/events';
import { rows } from '@naober/kit/sql';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { buildSettlementJob } from './build-settlement.job.ts';
import { settlesFor } from './settlement-access.rules.ts';
import { SettlementRun, SettlementRunStatus } from './settlement-run.entity.ts';
import type { Scope } from './to-settle.ts';

@InputType({ description: 'Of which member.' })
export class BuildSettlementInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@ObjectType({ description: 'What became of a buildSettlement.' })
export class BuildSettlementPayload {
  @Field(() => SettlementRun, {
    description: 'The run: ask for it again to see how far it is. One that is on its way already is given back.',
  })
  settlementRun!: SettlementRun;
}

/** A run of what is confirmed; one that is on its way for the same is that run. */
export async function startRun(
  tx: EntityManager,
  events: Events,
  scope: Scope,
  requestedBy: string | null,
  now: Date,
): Promise<SettlementRun> {
  const { regionId, memberId } = scope;
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended('settlement ' || ?, 0))`, [memberId ?? regionId]);
  const running = await tx.findOne(SettlementRun, { ...scope, status: { $ne: SettlementRunStatus.COMPLETED } });
  if (running) return running;
  const run = tx.create(SettlementRun, { regionId, memberId, requestedBy, requestedAt: now });
  await tx.flush();
  await events.enqueue(tx, buildSettlementJob, { runId: run.id });
  return run;
}

@Resolver()
export class BuildSettlementMutation {
  @Mutation(() => BuildSettlementPayload, {
    description:
      'Makes lines now of all that is confirmed of a member, by its finance; it happens once a day by itself as well.',
  })
  async buildSettlement(
    @Arg('input', () => BuildSettlementInput, { description: 'Of which member.' }) { memberId }: BuildSettlementInput,
    @Ctx() context: Context,
  ): Promise<BuildSettlementPayload> {
    const { platform, viewer, personId, events, now } = context;
    if (!settlesFor(viewer, memberId) || !(await visibleMember(memberId, context)))
      throw fail('NOT_FOUND', `You settle for no member ${memberId}.`);
    const scope = { regionId: viewer.tenantId, memberId };
    return platform.transactional(async tx => ({ settlementRun: await startRun(tx, events, scope, personId, now) }), {
      clear: true,
    });
  }
}
