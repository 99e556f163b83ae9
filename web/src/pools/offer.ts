import type { OfferAvailabilityInput } from '../generated/operations.ts';
import { daysLater, localDate } from '../language/time.ts';

/** What stands in the form: a day, two times of the clock, and for how many weeks more. */
export interface Offer {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly repeatWeeks: number;
}

/** A day shift, tomorrow. */
export const usualOffer = (): Offer => ({
  day: daysLater(localDate(new Date()), 1),
  from: '07:30',
  until: '16:00',
  repeatWeeks: 0,
});

/** Local times as the graph reads them; an end that is not after the begin is on the next day. */
export const localSpan = (day: string, from: string, until: string) => ({
  startsAt: `${day}T${from}`,
  endsAt: `${until <= from && day ? daysLater(day, 1) : day}T${until}`,
});

export const offerInput = ({ day, from, until, repeatWeeks }: Offer): OfferAvailabilityInput => ({
  ...localSpan(day, from, until),
  repeatWeeks,
});
