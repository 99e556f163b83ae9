import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

/** Bram works on his own account at Martini: this half-year with what both agreed, the next one still being talked about. */
const engagements = [
  { name: 'this', firstDay: -60, lastDay: 120, status: 'ACTIVE' },
  { name: 'next', firstDay: 121, lastDay: 300, status: 'ACCEPTED' },
] as const;

const rates = [
  { of: 'this', number: 1, side: 'HOST', cents: 5_400, from: -60, status: 'COUNTERED', day: -75 },
  { of: 'this', number: 2, side: 'PROFESSIONAL', cents: 5_850, from: -60, status: 'ACCEPTED', day: -73 },
  { of: 'next', number: 1, side: 'HOST', cents: 5_900, from: 121, status: 'COUNTERED', day: -6 },
  { of: 'next', number: 2, side: 'PROFESSIONAL', cents: 6_150, from: 121, status: 'PROPOSED', day: -2 },
] as const;

export async function writeEngagements(write: Writer, calendar: Calendar): Promise<void> {
  const hr = personOf('annelies-bos').id;
  const parties = {
    region_id: regionId('noord'),
    member_id: memberId('martini'),
    professional_id: personOf('bram-oosterhuis').id,
  };
  const rows = engagements.map(one => ({ ...engagementRow(one, calendar), ...parties, drafted_by: hr }));
  await write('exchange.engagement', rows);
  const assessed = { outcome: 'SELF_EMPLOYMENT', reference: 'HR-2026-118', assessed_on: calendar.date(-78) };
  const ofThis = { engagement_id: namedId('engagement', 'this'), assessed_by: hr, recorded_at: calendar.at(-78, 700) };
  const assessment = { id: namedId('engagement-assessment', 'this'), ...parties, ...assessed, ...ofThis };
  await write('exchange.engagement_assessment', [assessment]);
  const agreed = rates.map(one => ({
    ...rateRow(one, calendar),
    ...parties,
    ...whoActed(one, hr, parties.professional_id),
  }));
  await write('exchange.rate_agreement', agreed);
  await write('exchange.combination_job', [combinationJob(calendar, hr)]);
}

const engagementRow = ({ name, firstDay, lastDay, status }: (typeof engagements)[number], calendar: Calendar) => ({
  id: namedId('engagement', name),
  profession_id: professionId('AM'),
  department_ids: [],
  starts_on: calendar.date(firstDay),
  ends_on: calendar.date(lastDay),
  status,
  drafted_at: calendar.at(name === 'this' ? -80 : -8, 600),
  accepted_at: calendar.at(name === 'this' ? -79 : -7, 660),
});

type DemoRate = (typeof rates)[number];

const rateRow = ({ of, number, side, cents, from, status, day }: DemoRate, calendar: Calendar) => ({
  id: namedId('rate-agreement', `${of}/${number}`),
  engagement_id: namedId('engagement', of),
  number,
  proposed_by_side: side,
  proposed_at: calendar.at(day, 600),
  cents_per_hour: cents,
  starts_on: calendar.date(from),
  status,
  answered_at: status === 'PROPOSED' ? null : calendar.at(day + 1, 600),
});

function whoActed({ side, status }: DemoRate, hr: string, professional: string) {
  const [proposes, answers] = side === 'HOST' ? [hr, professional] : [professional, hr];
  return { proposed_by: proposes, answered_by: status === 'PROPOSED' ? null : answers };
}

const workDay = (weekday: string, member: string, from: string, until: string) => {
  return { weekday, memberId: memberId(member), from, until, breakMinutes: 30 };
};

/** Wiebe drives with Kijlstra and works at the emergency department of Martini, in two weeks that return. */
const weeks = () => [
  [
    workDay('MONDAY', 'kijlstra', '07:00', '15:30'),
    workDay('TUESDAY', 'kijlstra', '07:00', '15:30'),
    workDay('THURSDAY', 'martini', '12:00', '20:00'),
    workDay('FRIDAY', 'martini', '12:00', '20:00'),
  ],
  [workDay('WEDNESDAY', 'martini', '07:30', '16:00'), workDay('SATURDAY', 'kijlstra', '15:00', '23:00')],
];

const combinationJob = (calendar: Calendar, hr: string): Row => ({
  id: namedId('combination-job', 'wiebe'),
  region_id: regionId('noord'),
  series_id: namedId('combination-series', 'wiebe'),
  number: 1,
  professional_id: personOf('wiebe-de-vries').id,
  first_member_id: memberId('martini'),
  second_member_id: memberId('kijlstra'),
  weeks: JSON.stringify(weeks()),
  starts_on: calendar.date(calendar.next(36, 1)),
  ends_on: null,
  status: 'PROPOSED',
  drafted_at: calendar.at(-3, 600),
  drafted_by: hr,
  first_accepted_at: calendar.at(-3, 600),
  first_accepted_by: hr,
});
