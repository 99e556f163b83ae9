import { centsOfMinutes } from '@naober/exchange/settlement/money.rules';
import { periodOf, type Terms } from '@naober/exchange/settlement/period.rules';
import { SettlementCadence } from '@naober/exchange/settlement/settlement.enums';
import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import type { Demo } from './demo.ts';
import { namedId } from './ids.ts';
import { lendings } from './lent-people.ts';
import {
  agreementName,
  agreementRow,
  bandOf,
  bandRow,
  batchesOf,
  batchName,
  between,
  isAgreed,
  minutes,
  sheetRow,
  weights,
  workedOf,
  type Worked,
} from './lent-sheets.ts';
import type { Inhabitant } from './population.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { mainLocationOf, memberId, regionId } from './write-regions.ts';
import { professionId } from './write-professions.ts';
import type { Writer } from './writer.ts';

/** What members owe each other over three months: batches in several states, and hours that wait for an agreement. */
export async function writeSettlement(
  write: Writer,
  { calendar }: Demo,
  population: readonly Inhabitant[],
): Promise<void> {
  await write('governance.member_registration', members.filter(isOfNoord).map(registrationRow));
  await write('exchange.borrowed_registration', members.filter(isOfNoord).map(registrationRow));
  const worked = lendings.flatMap(lending => workedOf(lending, calendar, population));
  const people = [...new Map(worked.map(one => [agreementName(one), one])).values()];
  await write('exchange.detachment_agreement', people.filter(isAgreed).map(agreementRow));
  await write(
    'exchange.timesheet',
    worked.map(one => sheetRow(one, calendar)),
  );
  await write('exchange.timesheet_band', worked.map(bandRow));
  const settled = worked.filter(isAgreed);
  await write(
    'exchange.settlement_batch',
    batchesOf(settled).map(one => batchRow(one, calendar)),
  );
  await write(
    'exchange.settlement_line',
    settled.map(one => lineRow(one, calendar)),
  );
  const totals = contributionRows(worked);
  await write('exchange.contribution_total', totals);
  await write('governance.borrowed_contribution', totals);
  await write(
    'exchange.settlement_difference',
    worked.filter(one => !isAgreed(one)).map(one => differenceRow(one, calendar)),
  );
}

const isOfNoord = ({ region }: { region: string }) => region === 'noord';

/** Numbers that look like those of a member, and are nobody's. */
function registrationRow(member: (typeof members)[number]): Row {
  const at = String(members.indexOf(member) + 1).padStart(3, '0');
  const { street, place } = mainLocationOf(member) as { street: string; place: string };
  return {
    id: memberId(member.slug),
    version: 1,
    region_id: regionId(member.region),
    kvk_number: `90000${at}`,
    oin: null,
    vat_number: `NL000000${at}B01`,
    iban: ibanOf(`000000${at}0`),
    street,
    postcode: `${9_001 + members.indexOf(member)} ZZ`,
    city: place,
  };
}

/** ISO 13616, of a bank that is none. */
function ibanOf(account: string): string {
  const digits = [...`TEST${account}NL00`].map(sign => Number.parseInt(sign, 36)).join('');
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}TEST${account}`;
}

/** Nobody in the demo chose otherwise than what is usual (SE-4). */
const usual: Terms = { chosen: [], usualOn: () => ({ cadence: SettlementCadence.MONTHLY, cutOffDays: 5 }) };

/** All begin open, since an open batch alone takes lines; `closeBatches` brings them to where they are. */
function batchRow(one: Worked, calendar: Calendar): Row {
  return {
    id: namedId('batch', batchName(one)),
    version: 1,
    region_id: regionId('noord'),
    ...between(one),
    cadence: SettlementCadence.MONTHLY,
    starts_on: calendar.monthStart(one.months),
    ends_on: calendar.monthEnd(one.months),
    cut_off_at: periodOf(one.day, usual).cutOffAt,
    status: 'OPEN',
  };
}

function lineRow(one: Worked, calendar: Calendar): Row {
  const band = bandOf(one.day);
  const cents = centsOfMinutes(minutes, one.lending.cents, weights[band]);
  return {
    id: namedId('line', one.name),
    region_id: regionId('noord'),
    batch_id: namedId('batch', batchName(one)),
    ...between(one),
    kind: 'HOURS',
    source_id: namedId('lent-sheet', one.name),
    sheet_id: namedId('lent-sheet', one.name),
    professional_id: one.person.id,
    department_id: departmentOf(one.lending.host, 'OK').id,
    profession_id: professionId(one.person.post.profession),
    day: one.day,
    month: `${one.day.slice(0, 8)}01`,
    minutes,
    bands: JSON.stringify([{ band, minutes, weight: weights[band], cents }]),
    cost_per_hour_cents: one.lending.cents,
    net_cents: cents,
    vat_basis: 'STANDARD_21',
    vat_hundredths: 2_100,
    legal_basis: 'NON_PROFIT_ASSISTANCE',
    detachment_id: namedId('lent', agreementName(one)),
    made_at: calendar.now,
  };
}

function differenceRow(one: Worked, calendar: Calendar): Row {
  return {
    id: namedId('difference', one.name),
    region_id: regionId('noord'),
    kind: 'HOURS',
    source_id: namedId('lent-sheet', one.name),
    ...between(one),
    professional_id: one.person.id,
    department_id: departmentOf(one.lending.host, 'OK').id,
    profession_id: professionId(one.person.post.profession),
    day: one.day,
    minutes,
    gaps: ['NO_AGREEMENT'],
    since: calendar.now,
  };
}

/** What was given and taken in each month and year: by pair, by who gives and by who takes; people are counted once in each. */
function contributionRows(worked: readonly Worked[]): Row[] {
  const ways: ((one: Worked) => readonly [string | null, string | null])[] = [
    ({ lending }) => [lending.home, lending.host],
    ({ lending }) => [lending.home, null],
    ({ lending }) => [null, lending.host],
  ];
  const periods = [
    ['YEAR', (day: string) => `${day.slice(0, 4)}-01-01`],
    ['MONTH', (day: string) => `${day.slice(0, 7)}-01`],
  ] as const;
  return ways.flatMap(way => periods.flatMap(([period, startOf]) => totalsBy(worked, way, period, startOf)));
}

function totalsBy(
  worked: readonly Worked[],
  way: (one: Worked) => readonly [string | null, string | null],
  period: string,
  startOf: (day: string) => string,
): Row[] {
  return [...Map.groupBy(worked, one => [...way(one), period, startOf(one.day)].join(' ')).entries()].map(
    ([name, all]) => {
      const [home, host] = way(all[0]!);
      return {
        id: namedId('contribution', name),
        version: 1,
        region_id: regionId('noord'),
        home_member_id: home && memberId(home),
        host_member_id: host && memberId(host),
        period,
        starts_on: startOf(all[0]!.day),
        minutes: all.length * minutes,
        people: new Set(all.map(({ person }) => person.id)).size,
      };
    },
  );
}
