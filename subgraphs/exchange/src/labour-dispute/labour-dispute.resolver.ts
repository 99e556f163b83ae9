import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LocationRef } from '../references/location.ts';
import { MemberRef } from '../references/member.ts';
import { canKeepDisputes, isOffice } from './labour-dispute-access.rules.ts';
import { LabourDispute } from './labour-dispute.entity.ts';

const LabourDisputeConnection = connectionOf(LabourDispute, 'LabourDispute');

/** The dispute, or null for unknown and forbidden alike. */
export async function visibleDispute(id: string, context: Context): Promise<LabourDispute | null> {
  const found = await context.byId(LabourDispute).load(id);
  return found && canKeepDisputes(context.viewer, found.regionId) ? found : context.hidden(LabourDispute, id);
}

@Resolver(() => LabourDispute)
export class LabourDisputeResolver {
  @Query(() => LabourDisputeConnection, {
    nullable: true,
    description: 'The labour disputes of the region, newest first; null for all but the office.',
  })
  async labourDisputes(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer }: Context,
  ): Promise<Page<LabourDispute> | null> {
    if (!isOffice(viewer)) return null;
    return pageOf(em, LabourDispute, { regionId: viewer.tenantId }, { startsOn: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Where people strike; null while governance does not answer.',
  })
  member(@Root() { memberId }: LabourDispute): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => LocationRef, {
    nullable: true,
    description: 'The one location of the member; null for all of it, and while governance does not answer.',
  })
  location(@Root() { locationId }: LabourDispute): LocationRef | null {
    return locationId === null ? null : { id: locationId };
  }
}
