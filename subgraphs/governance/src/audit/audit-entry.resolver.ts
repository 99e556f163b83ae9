import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditKind } from './audit.enums.ts';
import { maySeeLog } from './audit.rules.ts';

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');
const newestFirst = { position: 'desc', id: 'desc' } as const;

@InputType({ description: 'Which entries of the audit log; what is left out is not narrowed.' })
export class AuditEntryFilter {
  @Field(() => [AuditKind], { nullable: true, description: 'Only these kinds.' })
  kinds?: AuditKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only what was done to this person's records." })
  subjectId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only from this moment on.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only before this moment.' })
  until?: Date | null;
}

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description:
      "The region's audit log, newest first; null for all but its compliance officer. That it was read is logged.",
  })
  async auditEntries(
    @Arg('filter', () => AuditEntryFilter, { nullable: true, description: 'Which of them; null for all.' })
    filter: AuditEntryFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer, audit }: Context,
  ): Promise<Page<AuditEntry> | null> {
    const subjectId = filter?.subjectId && isUuid(filter.subjectId) ? filter.subjectId : null;
    if (!maySeeLog(viewer, { region: { id: viewer.tenantId } })) {
      audit.refused('AuditLog', viewer.tenantId, subjectId);
      return null;
    }
    audit.read('AuditLog', viewer.tenantId, subjectId);
    const where = { $and: [{ regionId: viewer.tenantId }, conditions(filter ?? {})] } as FilterQuery<AuditEntry>;
    return pageOf(guarded, AuditEntry, where, newestFirst, page);
  }

  @FieldResolver(() => Professional, {
    nullable: true,
    description: 'Who was at it; null for keys, visitors and the platform, and for persons who are erased.',
  })
  async person(@Root() { personId }: AuditEntry, @Ctx() context: Context): Promise<Professional | null> {
    // By name: the log is there to say who. It is read by those whom it concerns and by the officer, and that is logged.
    return personId === null ? null : context.byId(Professional).load(personId);
  }

  @FieldResolver(() => [Member], { description: 'At which members who was at it acted; empty for none in particular.' })
  async organisations(@Root() { organisationIds }: AuditEntry, @Ctx() context: Context): Promise<Member[]> {
    const members = await Promise.all(organisationIds.map(id => context.byId(Member).load(id)));
    return members.filter(member => member !== null);
  }

  @FieldResolver(() => Professional, {
    nullable: true,
    description: "Whose record it is; null when nobody's, or of somebody of another region.",
  })
  async subject(@Root() { subjectId, regionId }: AuditEntry, @Ctx() context: Context): Promise<Professional | null> {
    const subject = subjectId === null ? null : await context.byId(Professional).load(subjectId);
    return subject?.region.id === regionId ? subject : null;
  }
}

@Resolver(() => Professional)
export class AccessLogResolver {
  @FieldResolver(() => AuditEntryConnection, {
    nullable: true,
    description:
      'What others did with her records, and who of other organisations saw them, newest first; for herself, null for others. That she read it is logged.',
  })
  async accessLog(
    @Root() professional: Professional,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer, audit }: Context,
  ): Promise<Page<AuditEntry> | null> {
    if (!isSelf(viewer, professional)) {
      audit.refused('AuditLog', professional.id, professional.id);
      return null;
    }
    audit.read('AuditLog', professional.id, professional.id);
    const byOthers = { subjectId: professional.id, $or: [{ personId: null }, { personId: { $ne: professional.id } }] };
    return pageOf(guarded, AuditEntry, byOthers as FilterQuery<AuditEntry>, newestFirst, page);
  }
}

function conditions({ kinds, personId, subjectId, from, until }: AuditEntryFilter): FilterQuery<AuditEntry> {
  return {
    ...(kinds && { kind: { $in: kinds } }),
    ...(personId && { personId: isUuid(personId) ? personId : nobody }),
    ...(subjectId && { subjectId: isUuid(subjectId) ? subjectId : nobody }),
    ...((from || until) && { at: { ...(from && { $gte: from }), ...(until && { $lt: until }) } }),
  } as FilterQuery<AuditEntry>;
}

const nobody = '00000000-0000-0000-0000-000000000000';
