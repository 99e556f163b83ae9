import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { clockMoment } from '../working-time/clock.rules.ts';
import { TimesheetStatus } from './timesheet.enums.ts';
import { Timesheet } from './timesheet.entity.ts';
import { HoursMonth } from './timesheet.view.ts';

export const TimesheetConnection = connectionOf(Timesheet, 'Timesheet');

/** What she has to do something with. */
const hersToDo = [TimesheetStatus.DRAFT, TimesheetStatus.VERIFIED_BY_HOST];

@Resolver(() => ProfessionalRef)
export class OwnTimesheetsResolver {
  @FieldResolver(() => TimesheetConnection, {
    nullable: true,
    description: 'Her hours, newest first; null for all but herself.',
  })
  async timesheets(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('waitsForHer', () => Boolean, {
      nullable: true,
      description: 'True: only what she has to enter or to answer; null for all.',
    })
    waitsForHer: boolean | null,
    @Arg('month', () => LocalDate, {
      nullable: true,
      description: 'Any day of a month: only what begins in it; null for all.',
    })
    month: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Timesheet> | null> {
    if (context.viewer.personId !== id) return null;
    const where: FilterQuery<Timesheet> = {
      professionalId: id,
      ...(waitsForHer ? { status: { $in: hersToDo } } : {}),
      ...(month ? { startsAt: monthOf(month) } : {}),
    };
    return pageOf(context.guarded, Timesheet, where, { startsAt: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => HoursMonth, {
    nullable: true,
    description: 'Her hours of a month in all and by band of her cao; null for all but herself.',
  })
  async hoursOfMonth(
    @Root() { id }: ProfessionalRef,
    @Arg('month', () => LocalDate, { description: 'Any day of the month.' }) month: string,
    @Ctx() { viewer, guarded }: Context,
  ): Promise<HoursMonth | null> {
    if (viewer.personId !== id) return null;
    const found = await rows<{ band: string; counts: boolean; minutes: number }>(
      guarded,
      `select part.band, sheet.confirmed_at is not null as counts, sum(part.minutes)::int as minutes
       from timesheet sheet join timesheet_band part on part.timesheet_id = sheet.id
       where sheet.professional_id = ? and part.local_month = ? group by 1, 2 order by 3 desc, 1`,
      [id, `${month.slice(0, 7)}-01`],
    );
    const sum = (all: typeof found) => all.reduce((total, { minutes }) => total + minutes, 0);
    const counted = found.filter(({ counts }) => counts);
    const bands = counted.filter(({ minutes }) => minutes !== 0).map(({ band, minutes }) => ({ band, minutes }));
    return { confirmedMinutes: sum(counted), waitingMinutes: sum(found) - sum(counted), bands };
  }
}

const dayNumber = (day: Temporal.PlainDate) => Temporal.PlainDate.from('1970-01-01').until(day).days;

/** The instants of the month in which that day lies. */
export function monthOf(day: string): { $gte: Date; $lt: Date } {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  const at = (date: Temporal.PlainDate) => new Date(clockMoment(dayNumber(date), 0));
  return { $gte: at(first), $lt: at(first.add({ months: 1 })) };
}
