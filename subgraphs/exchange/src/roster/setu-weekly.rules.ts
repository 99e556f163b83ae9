import { localTimeOf } from '@naober/kit/local-time';
import { weekdays, type PeriodicLine, type SingleLine } from './setu-request.rules.ts';

/** Weeks that a line without an end is followed. */
const mostWeeks = 53;

/** A line that holds every week, as single ones from today on; days that the request tells by themselves are left out. */
export function followWeekly(
  line: PeriodicLine,
  period: { start: string; end?: string | undefined } | undefined,
  singles: readonly SingleLine[],
  now: Date,
): SingleLine[] {
  const today = localTimeOf(now).toPlainDate();
  const start = period ? later(Temporal.PlainDate.from(period.start), today) : today;
  const first = start.add({ days: (weekdays.indexOf(line.planningPeriod) + 1 - start.dayOfWeek + 7) % 7 });
  const last = period?.end ? Temporal.PlainDate.from(period.end) : first.add({ weeks: mostWeeks });
  const told = new Set(
    singles
      .filter(({ periodicPlanningLineReference: of }) => of?.lineId.value === line.lineId.value)
      .map(({ startDateTime }) => startDateTime.slice(0, 10)),
  );
  const found: SingleLine[] = [];
  for (let week = 0; week < mostWeeks; week++) {
    const day = first.add({ weeks: week });
    if (Temporal.PlainDate.compare(day, last) > 0) break;
    if (!told.has(day.toString())) found.push(onDay(line, day));
  }
  return found;
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

function onDay(line: PeriodicLine, day: Temporal.PlainDate): SingleLine {
  const { planningPeriod: _, startTime, endTime, ...rest } = line;
  const isOver = endTime.slice(0, 5) <= startTime.slice(0, 5);
  return {
    ...rest,
    lineId: { value: `${line.lineId.value}/${day}` },
    singlePlanningType: 'Occasional',
    startDateTime: `${day}T${startTime}`,
    endDateTime: `${isOver ? day.add({ days: 1 }) : day}T${endTime}`,
  };
}
