import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { factsOf, viewerOf, type Person } from '../eligibility/gather-facts.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { visibleShift } from '../shift/open-shift.resolver.ts';
import { dayNumberOf, weekdayOf, type DayNumber } from './clock.rules.ts';
import { countersOf } from './counters.rules.ts';
import type { Duty } from './duty.rules.ts';
import { ledgerOf, ledgerWith } from './ledger.rules.ts';
import { weekFrom } from './week.rules.ts';
import { dutyView, PresenceOptOut, WorkingTimeCounter, WorkingWeekView } from './working-time.view.ts';

const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

/** Her own working time. Nobody else is shown an interval of another employer, in any way of asking. */
@Resolver(() => ProfessionalRef)
export class WorkingTimeResolver {
  @FieldResolver(() => WorkingWeekView, {
    nullable: true,
    description:
      'Her work of a week, Monday to Sunday, over all employers; with a shift in it as if she worked it. Null for all but herself.',
  })
  async workingWeek(
    @Root() { id }: ProfessionalRef,
    @Arg('shiftId', () => ID, { nullable: true, description: 'The week of this shift, with it; null for none.' })
    shiftId: string | null,
    @Arg('day', () => LocalDate, {
      nullable: true,
      description: 'The week of this day; null for that of the shift, or of today.',
    })
    day: string | null,
    @Ctx() context: Context,
  ): Promise<WorkingWeekView | null> {
    const person = await herself(id, context);
    if (!person) return null;
    const shift = shiftId ? await visibleShift(shiftId, context) : null;
    const date = day ?? localDateOf(shift?.startsAt ?? context.now);
    const asked = { person: person.facts, parameters: person.parameters, now: context.now, day: date };
    const ledger = shift ? ledgerWith(factsOf(person, shift, context.now)) : null;
    const first = mondayOf(dayNumberOf(Date.parse(`${date}T12:00:00Z`)));
    return weekView(
      weekFrom(asked, ledger?.all ?? ledgerOf(asked), first),
      ledger?.shift ?? null,
      rosterHeard(person, date),
    );
  }

  @FieldResolver(() => [WorkingTimeCounter], {
    nullable: true,
    description: 'What she has used of the limits that count over weeks, up to now; null for all but herself.',
  })
  async workingTimeCounters(
    @Root() { id }: ProfessionalRef,
    @Ctx() context: Context,
  ): Promise<WorkingTimeCounter[] | null> {
    const person = await herself(id, context);
    const { now } = context;
    return person && countersOf({ person: person.facts, parameters: person.parameters, now, day: localDateOf(now) });
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether she works nights: false once she set that she works none (WT-23); null for all but herself.',
  })
  async worksNights(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<boolean | null> {
    const person = await herself(id, context);
    return person && !person.facts.hasNightExemption;
  }
}

/** Her own consent to more presence duty. */
@Resolver(() => ProfessionalRef)
export class PresenceOptOutResolver {
  @FieldResolver(() => PresenceOptOut, {
    nullable: true,
    description: 'Whether she consents to more presence duty (WT-15); null for all but herself.',
  })
  async presenceOptOut(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<PresenceOptOut | null> {
    const person = await herself(id, context);
    return person && { isGiven: person.facts.presenceOptOutFrom !== null, from: person.facts.presenceOptOutFrom };
  }
}

const herself = async (id: string, context: Context): Promise<Person | null> =>
  context.viewer.personId === id ? viewerOf(context) : null;

/** Until when the rosters of all her employers were heard; null when one was never linked, or never told of her. */
function rosterHeard({ facts }: Person, day: string): Date | null {
  const employers = facts.employments.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  const heard = employers.map(({ memberId }) => facts.rosterFeeds.find(one => one.memberId === memberId)?.heardAt);
  const times = heard.flatMap(at => at?.getTime() ?? []);
  return times.length > 0 && times.length === heard.length ? new Date(Math.min(...times)) : null;
}

const weekView = (week: ReturnType<typeof weekFrom>, asked: Duty | null, heardAt: Date | null): WorkingWeekView => ({
  ...week,
  days: week.days.map(({ date, duties }) => ({ date, duties: duties.map(duty => dutyView(duty, asked)) })),
  heardAt,
});
