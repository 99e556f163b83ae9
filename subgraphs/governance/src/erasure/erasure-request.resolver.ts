import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { isSelf } from '../professional/professional.rules.ts';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureStatus, isErasureOfficer, mayDecideOnRequest, mayWithdrawRequest } from './erasure.rules.ts';

const ErasureRequestConnection = connectionOf(ErasureRequest, 'ErasureRequest');
const newestFirst = { requestedAt: 'desc', id: 'desc' } as const;
/** What waits has no `decidedAt`: first what waits longest, then what was decided last. */
const waitingFirst = { decidedAt: 'desc nulls first', requestedAt: 'asc', id: 'asc' } as const;

@Resolver(() => ErasureRequest)
export class ErasureRequestResolver {
  @Query(() => ErasureRequestConnection, {
    nullable: true,
    description:
      'Who of the region asked to be erased: first who waits, longest first, then who was answered, newest first; null for all but its compliance officer. That she read it is logged.',
  })
  async erasureRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer, audit }: Context,
  ): Promise<Page<ErasureRequest> | null> {
    if (!isErasureOfficer(viewer, { region: { id: viewer.tenantId } })) {
      audit.refused('ErasureRequest');
      return null;
    }
    const found = await pageOf(guarded, ErasureRequest, { region: viewer.tenantId }, waitingFirst, page);
    for (const { id, professional } of found.nodes) audit.read('ErasureRequest', id, professional.id);
    return found;
  }

  @FieldResolver(() => Professional, {
    nullable: true,
    description: 'Who asked, by the name that she has now; null when her record is gone.',
  })
  professional(@Root() { professional }: ErasureRequest, @Ctx() context: Context): Promise<Professional | null> {
    return context.byId(Professional).load(professional.id); // who sees the request must know whose it is
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  viewerCanWithdraw(@Root() request: ErasureRequest, @Ctx() { viewer }: Context): boolean {
    return mayWithdrawRequest(viewer, request) && request.status === ErasureStatus.REQUESTED;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may decide on it now; what stands against carrying it out shows when she tries.',
  })
  viewerCanDecide(@Root() request: ErasureRequest, @Ctx() { viewer }: Context): boolean {
    return mayDecideOnRequest(viewer, request) && request.status === ErasureStatus.REQUESTED;
  }
}

@Resolver(() => Professional)
export class ProfessionalErasureResolver {
  @FieldResolver(() => ErasureRequest, {
    nullable: true,
    description: 'Her newest request to be erased; null when she never asked, and for others than herself.',
  })
  async erasureRequest(
    @Root() professional: Professional,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<ErasureRequest | null> {
    if (!isSelf(viewer, professional)) return null;
    return guarded.findOne(ErasureRequest, { professional: professional.id }, { orderBy: newestFirst });
  }
}
