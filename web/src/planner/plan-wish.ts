import type {
  BookingMode,
  EntrustmentLevel,
  PlanShiftFragment,
  ShiftDetailsInput,
  ShiftKind,
} from '../generated/operations.ts';
import { daysLater, localDate, timeText } from '../language/time.ts';

/** A shift as it is filled in; empty text for what is left open. */
export interface PlanWish {
  readonly departmentId: string;
  readonly professionId: string;
  readonly kind: ShiftKind;
  readonly booking: BookingMode;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  /** The last day, for what lasts over more than one night; empty for the next time the clock shows `until`. */
  readonly lastDay: string;
  /** The moments chosen where the clock shows a time twice; empty where it does not. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakMinutes: string;
  readonly places: string;
  readonly isLearning: boolean;
  /** Empty: whoever is confirmed and may. */
  readonly supervisorId: string;
  /** Empty: that of the department, or of the member. */
  readonly requirementSetId: string;
  readonly epaSetId: string;
  readonly epas: readonly { readonly epaId: string; readonly level: EntrustmentLevel }[];
  readonly credentials: readonly string[];
  readonly otherRequirements: string;
  readonly remarks: string;
  readonly reportAt: string;
  readonly askFor: string;
  readonly bring: string;
  readonly contact: string;
}

export function emptyWish(departmentId: string, professionId: string, day: string): PlanWish {
  return {
    departmentId,
    professionId,
    kind: 'REGULAR',
    booking: 'PLANNER',
    day,
    from: '',
    until: '',
    lastDay: '',
    startsAt: '',
    endsAt: '',
    breakMinutes: '',
    places: '1',
    isLearning: false,
    supervisorId: '',
    requirementSetId: '',
    epaSetId: '',
    epas: [],
    credentials: [],
    otherRequirements: '',
    remarks: '',
    reportAt: '',
    askFor: '',
    bring: '',
    contact: '',
  };
}

export function wishOf(shift: PlanShiftFragment): PlanWish {
  const { kind, booking, startsAt, endsAt, isLearning } = shift;
  const [day, lastDay] = [localDate(startsAt), localDate(endsAt)];
  const [from, until] = [timeText(startsAt, now), timeText(endsAt, now)];
  return {
    departmentId: shift.department?.id ?? '',
    professionId: shift.profession?.id ?? '',
    kind,
    booking,
    day,
    from,
    until,
    lastDay: lastDay === usualLastDay(day, from, until) ? '' : lastDay,
    startsAt: '',
    endsAt: '',
    breakMinutes: String(shift.breakMinutes),
    places: String(shift.places),
    isLearning,
    supervisorId: shift.supervisor?.id ?? '',
    requirementSetId: shift.requirementSet?.id ?? '',
    epaSetId: shift.requiredEpaSet?.id ?? '',
    epas: shift.requiredEpas.flatMap(({ epa, minimumLevel }) => (epa ? [{ epaId: epa.id, level: minimumLevel }] : [])),
    credentials: shift.requiredCredentials,
    otherRequirements: shift.otherRequirements.join('\n'),
    remarks: shift.remarks ?? '',
    reportAt: shift.reportAt ?? '',
    askFor: shift.askFor ?? '',
    bring: shift.bring ?? '',
    contact: shift.contact ?? '',
  };
}

const now = { locale: 'nl', now: new Date() } as const;

/** An end that is not after the start is on the next day. */
const usualLastDay = (day: string, from: string, until: string) => (until > from ? day : daysLater(day, 1));

/** As the graph takes it. What is no number is sent as one that is refused beside its field. */
export function detailsOf(wish: PlanWish): ShiftDetailsInput {
  const { professionId, kind, booking, isLearning, day, from, until, lastDay, breakMinutes } = wish;
  const wholeNumber = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1);
  const orNull = (text: string) => text.trim() || null;
  return {
    professionId,
    kind,
    booking,
    isLearning,
    supervisorId: (isLearning && wish.supervisorId) || null,
    requirementSetId: wish.requirementSetId || null,
    startsAt: wish.startsAt || `${day}T${from}`,
    endsAt: wish.endsAt || `${lastDay || usualLastDay(day, from, until)}T${until}`,
    breakMinutes: breakMinutes.trim() ? wholeNumber(breakMinutes) : null,
    places: wholeNumber(wish.places),
    requiredEpaSetId: wish.epaSetId || null,
    requiredEpas: wish.epas.filter(({ epaId }) => epaId).map(({ epaId, level }) => ({ epaId, minimumLevel: level })),
    requiredCredentials: [...wish.credentials],
    otherRequirements: wish.otherRequirements.split('\n').filter(line => line.trim()),
    remarks: orNull(wish.remarks),
    reportAt: orNull(wish.reportAt),
    askFor: orNull(wish.askFor),
    bring: orNull(wish.bring),
    contact: orNull(wish.contact),
  };
}
