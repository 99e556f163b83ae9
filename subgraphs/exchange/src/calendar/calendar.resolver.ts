import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { CalendarEntry, CalendarEntryStatus } from './calendar-entry.view.ts';
import { calendarStatusOf, fallenAwayDays, pastDays } from './calendar.rules.ts';

@Resolver(() => CalendarEntry)
export class CalendarEntryResolver {
  @FieldResolver(() => OpenShift, { description: 'The shift as it is now.' })
  shift(@Root() { openShift }: CalendarEntry): OpenShift {
    return openShift;
  }
}

@Resolver(() => ProfessionalRef)
export class CalendarResolver {
  @FieldResolver(() => [CalendarEntry], {
    nullable: true,
    description:
      'Her shifts as a calendar shows them, by start: what ended within 31 days and what is to come, and for 14 days what fell away; null for all but herself.',
  })
  async calendar(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<CalendarEntry[] | null> {
    const { em, viewer, now } = context;
    if (viewer.personId !== id) return null;
    const earliest = new Date(now.getTime() - Math.max(pastDays, fallenAwayDays) * 86_400_000);
    const changed = [{ endsAt: { $gt: earliest } }, { decidedAt: { $gt: earliest } }];
    const found = await em.find(
      SignUp,
      { professionalId: id, $or: changed },
      { populate: ['shift'], strategy: 'joined', orderBy: { startsAt: 'asc', id: 'asc' } },
    );
    return found.flatMap(signUp => entryOf(signUp, now) ?? []);
  }
}

function entryOf(signUp: SignUp, now: Date): CalendarEntry | null {
  const openShift = signUp.shift.unwrap() as OpenShift;
  const { id, version, status, submittedAt, checkedAt, decidedAt } = signUp;
  const changedAt = [submittedAt, checkedAt, decidedAt ?? submittedAt].reduce((one, other) =>
    one > other ? one : other,
  );
  const isShiftCancelled = openShift.status === 'CANCELLED';
  const shown = calendarStatusOf({ status, isShiftCancelled, changedAt, endsAt: openShift.endsAt, now });
  // Both versions grow, so their sum does.
  return (
    shown && { id, sequence: version + openShift.version, status: CalendarEntryStatus[shown], changedAt, openShift }
  );
}
