import { ICalCalendar, ICalEventStatus } from 'ical-generator';

/** As the graph gives it; what comes from a part that is away is null. */
export interface CalendarEntry {
  readonly id: string;
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly changedAt: string;
  readonly shift: {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly profession: { readonly name: string; readonly nameEn: string } | null;
    readonly department: {
      readonly name: string;
      readonly member: { readonly shortName: string } | null;
      readonly location: { readonly street: string; readonly place: string } | null;
    } | null;
  };
}

const words = {
  nl: {
    name: 'Mijn diensten',
    shift: 'Dienst',
    CONFIRMED: '',
    TENTATIVE: 'nog niet zeker',
    CANCELLED: 'gaat niet door',
  },
  en: { name: 'My shifts', shift: 'Shift', CONFIRMED: '', TENTATIVE: 'not sure yet', CANCELLED: 'cancelled' },
} as const;

/** The shifts as iCalendar. Times are in UTC alone: with a zone the library writes wrong ones. */
export function icsOf(entries: readonly CalendarEntry[], language: 'nl' | 'en', portalUrl: string): string {
  const calendar = new ICalCalendar({
    name: words[language].name,
    prodId: { company: 'Naober', product: 'Naober', language: language.toUpperCase() },
  });
  for (const { id, sequence, status, changedAt, shift } of entries) {
    const { department } = shift;
    calendar.createEvent({
      id: `${id}@naober`,
      sequence,
      status: ICalEventStatus[status],
      stamp: new Date(changedAt),
      start: new Date(shift.startsAt),
      end: new Date(shift.endsAt),
      summary: summaryOf(status, shift, language),
      url: `${portalUrl}/diensten/${shift.id}`,
      ...(department?.location && { location: `${department.name}, ${placeOf(department.location)}` }),
    });
  }
  return calendar.toString();
}

function summaryOf(status: CalendarEntry['status'], shift: CalendarEntry['shift'], language: 'nl' | 'en'): string {
  const { department, profession } = shift;
  const what = (language === 'nl' ? profession?.name : profession?.nameEn) ?? words[language].shift;
  const where = [department?.name, department?.member?.shortName].filter(Boolean).join(', ');
  const state = words[language][status];
  return [what, where, state && `(${state})`].filter(Boolean).join(' · ').replace(' · (', ' (');
}

const placeOf = ({ street, place }: { street: string; place: string }): string => `${street}, ${place}`;
