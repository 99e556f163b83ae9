import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { professions } from './reference/professions.ts';
import { patternOf } from './shift-patterns.ts';
import { regionId } from './write-regions.ts';
import { endsBefore, turns, turnSignUpId, type Turn } from './write-turns.ts';
import { rowsOf, type Writer } from './writer.ts';

interface Told {
  readonly who: string;
  readonly kind: string;
  readonly about: string;
  readonly what: string;
  readonly day: number;
  readonly hoursAgo: number;
  readonly more: (calendar: Calendar) => Readonly<Record<string, string>>;
}

const kinds = {
  OFFERED: ['PLACE_OFFERED', 1, 'offerExpiresAt'],
  INVITED: ['SIGN_UP_INVITED', 30, null],
  ON_HOLD: ['SIGN_UP_ON_HOLD', 6, 'solveBefore'],
  CONFIRMED: ['SIGN_UP_CONFIRMED', 20, null],
} as const;

/** What became of each turn, unread. */
const told = (): Told[] =>
  turns.flatMap((one: Turn): Told[] => {
    if (one.signUp === null) return [];
    const [kind, hoursAgo, until] = kinds[one.signUp.status];
    const more = (calendar: Calendar) => (until ? { [until]: endsBefore(one, calendar).toISOString() } : {});
    return [{ who: one.signUp.who, kind, about: turnSignUpId(one), what: one.what, day: one.day, hoursAgo, more }];
  });

export async function writeMessages(write: Writer, calendar: Calendar): Promise<void> {
  await write(
    'governance.message',
    rowsOf(told(), one => messageRow(one, calendar)),
  );
}

function messageRow(one: Told, calendar: Calendar): Row {
  const { who, kind, about, what, day, hoursAgo, more } = one;
  const [host, department, profession, clock] = what.split(' ') as [string, string, string, string];
  const pattern = patternOf(clock);
  const at = calendar.next(2, 2) + day;
  const trade = professions.find(({ code }) => code === profession)!;
  const facts = {
    member: members.find(({ slug }) => slug === host)!.shortName,
    department: departmentOf(host, department).name,
    profession: trade.name,
    professionEn: trade.nameEn,
    startsAt: calendar.at(at, pattern.from).toISOString(),
    endsAt: calendar.at(at, pattern.until).toISOString(),
    ...more(calendar),
  };
  return {
    id: namedId('message', `${kind}/${who}`),
    region_id: regionId(personOf(who).region),
    professional_id: personOf(who).id,
    kind,
    subject_type: 'SignUp',
    subject_id: about,
    facts: JSON.stringify(facts),
    created_at: new Date(calendar.now.getTime() - hoursAgo * 3_600_000),
  };
}
