import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver } from 'type-graphql';
import { Account } from '../account/account.view.ts';
import { isInPerson, isPlatform } from '../platform.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';

@Resolver(() => SignedInViewer)
export class ViewerCalendarFeedResolver {
  @FieldResolver(() => CalendarFeed, {
    nullable: true,
    description: 'The secret address of her shifts that answers now; null when there is none, and for a token of hers.',
  })
  async calendarFeed(@Ctx() { guarded, viewer, personId }: Context): Promise<CalendarFeed | null> {
    if (!isInPerson(viewer)) return null;
    return guarded.findOne(CalendarFeed, { professional: personId, revokedAt: null });
  }
}

@Resolver()
export class CalendarAccountResolver {
  @Directive('@inaccessible')
  @Query(() => Account, {
    nullable: true,
    description: 'For the gateway alone: whose shifts a secret address shows; null when it is unknown or revoked.',
  })
  async calendarAccount(
    @Arg('secretDigest', () => String, { description: 'SHA-256 of the secret, base64url.' }) secretDigest: string,
    @Ctx() { guarded, viewer }: Context,
  ): Promise<Account | null> {
    if (!isPlatform(viewer)) return null;
    const feed = await guarded.findOne(CalendarFeed, { secretDigest, revokedAt: null }, { populate: ['professional'] });
    if (!feed || feed.professional.unwrap().erasedAt !== null) return null;
    const whose = { professionalId: feed.professional.id, regionId: feed.region.id, clientId: feed.id };
    return { ...whose, client: 'token', mayWrite: false, roles: [], endsAt: null, signIn: null };
  }
}
