import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { patternOf } from './shift-patterns.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

interface Planned {
  readonly name: string;
  /** Days from the first Tuesday that is at least two days away. */
  readonly day: number;
  /** Host, department, profession, clock. */
  readonly what: string;
  readonly kind?: 'PRESENCE_DUTY' | 'ON_CALL_AVAILABILITY' | 'STANDBY';
  readonly isDraft?: boolean;
  readonly series?: string;
}

/** Beside the size of the demo, what planners make by hand: other kinds of duty, drafts, a series. */
export const planned: readonly Planned[] = [
  { name: 'presence', day: 10, what: 'martini IC ICV 08:00-20:00', kind: 'PRESENCE_DUTY' },
  { name: 'on-call', day: 11, what: 'ozg SEH SEHV 17:00-23:00', kind: 'ON_CALL_AVAILABILITY' },
  { name: 'standby', day: 12, what: 'martini SEH SEHV 22:45-07:30', kind: 'STANDBY' },
  { name: 'draft-day', day: 13, what: 'martini IC ICV 07:30-16:00', isDraft: true },
  { name: 'draft-evening', day: 14, what: 'martini REC RECV 15:00-23:00', isDraft: true },
  ...[0, 1, 2, 3].map(week => ({
    name: `series-${week}`,
    day: 9 + week * 7,
    what: 'ozg REC RECV 15:00-23:00',
    series: 'evenings',
  })),
];

const briefing = {
  report_at: 'Meld je bij de balie van de afdeling, ingang zuid.',
  ask_for: 'De dagcoördinator.',
  bring: 'Je pas en gesloten schoenen.',
  contact: 'De afdeling: 050 524 00 00.',
};

/** Each member's own; no two say the same. */
const terms: Readonly<Record<string, string>> = {
  martini: 'Afmelden kan tot 24 uur voor het begin. Bel daarna de afdeling; we zoeken samen naar een oplossing.',
  ozg: 'Meld je af zodra je weet dat je niet kunt komen. Binnen 48 uur voor het begin bel je de roosteraar.',
};

export async function writePlanning(write: Writer, calendar: Calendar): Promise<void> {
  const tuesday = calendar.next(2, 2);
  await write(
    'exchange.open_shift',
    planned.map(one => shiftRow(one, tuesday, calendar)),
  );
  await write(
    'exchange.member_terms',
    Object.entries(terms).map(([slug, text]) => ({
      id: namedId('terms', slug),
      region_id: regionId(members.find(one => one.slug === slug)!.region),
      member_id: memberId(slug),
      text,
      valid_from: new Date(calendar.now.getTime() - 30 * 86_400_000),
    })),
  );
}

function shiftRow({ name, day, what, kind, isDraft, series }: Planned, tuesday: number, calendar: Calendar): Row {
  const [host, department, profession, clock] = what.split(' ') as [string, string, string, string];
  const pattern = patternOf(clock);
  const isCalled = kind === 'ON_CALL_AVAILABILITY' || kind === 'STANDBY';
  return {
    ...briefing,
    id: namedId('shift', `planned/${name}`),
    region_id: regionId(members.find(({ slug }) => slug === host)!.region),
    member_id: memberId(host),
    department_id: departmentOf(host, department).id,
    profession_id: professionId(profession),
    kind: kind ?? 'REGULAR',
    status: isDraft ? 'DRAFT' : 'PUBLISHED',
    published_at: isDraft ? null : calendar.now,
    series_id: series ? namedId('series', series) : null,
    starts_at: calendar.at(tuesday + day, pattern.from),
    ends_at: calendar.at(tuesday + day, pattern.until),
    break_minutes: isCalled ? 0 : pattern.breakMinutes,
    is_night: pattern.isNight && !isCalled,
    places: 1,
  };
}
