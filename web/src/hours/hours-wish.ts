import type { HoursInput, SheetFragment } from '../generated/operations.ts';
import { daysLater, localDate, timeText } from '../language/time.ts';

/** Hours as somebody fills them in: by the clock, an end before the start is on the next day. */
export interface HoursWish {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** Minutes; empty = the break of the law. */
  readonly breakMinutes: string;
  readonly calls: readonly { readonly from: string; readonly until: string }[];
  /** Where the clock shows a time twice, which of the two; else empty. */
  readonly startsAt: string;
  readonly endsAt: string;
}

type Times = Pick<SheetFragment, 'startsAt' | 'endsAt' | 'breakMinutes' | 'calls'>;

/** What the sheet says already. */
export const wishOf = ({ startsAt, endsAt, breakMinutes, calls }: Times): HoursWish => ({
  day: localDate(startsAt),
  from: timeText(startsAt),
  until: timeText(endsAt),
  breakMinutes: String(breakMinutes),
  calls: calls.map(call => ({ from: timeText(call.startsAt), until: timeText(call.endsAt) })),
  startsAt: '',
  endsAt: '',
});

/** As the graph takes it. */
export function inputOf({ day, from, until, breakMinutes, calls, startsAt, endsAt }: HoursWish): HoursInput {
  const nextDay = daysLater(day, 1);
  const at = (time: string, after: string) => `${time >= after ? day : nextDay}T${time}`;
  return {
    startsAt: startsAt || `${day}T${from}`,
    endsAt: endsAt || `${until > from ? day : nextDay}T${until}`,
    breakMinutes: breakMinutes.trim() === '' ? null : Number(breakMinutes),
    calls: calls.map(call => ({
      startsAt: at(call.from, from),
      endsAt: call.until > call.from ? at(call.until, from) : `${nextDay}T${call.until}`,
    })),
  };
}

/** Whether anything was filled in otherwise than the sheet says. */
export const isChanged = (wish: HoursWish, sheet: Times): boolean =>
  JSON.stringify(wish) !== JSON.stringify(wishOf(sheet));
