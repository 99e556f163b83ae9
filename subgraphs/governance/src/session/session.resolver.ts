import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { Session } from './session.entity.ts';
import { isAlive, longestHours } from './session.rules.ts';

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the one in which this was asked.' })
  isCurrent(@Root() { id }: Session, @Ctx() { viewer }: Context): boolean {
    return viewer.clientId === id;
  }
}

@Resolver(() => SignedInViewer)
export class ViewerSessionsResolver {
  @FieldResolver(() => [Session], {
    description: 'The browsers in which she is signed in now, newest first; empty for a token of hers.',
  })
  async sessions(@Ctx() { guarded, viewer, personId, now }: Context): Promise<Session[]> {
    if (!isInPerson(viewer)) return [];
    const since = new Date(now.getTime() - longestHours * 3_600_000);
    const sessions = await guarded.find(
      Session,
      { professional: personId, endedAt: null, startedAt: { $gt: since } },
      { orderBy: { startedAt: 'desc', id: 'desc' } },
    );
    return sessions.filter(session => isAlive(session, now));
  }
}
