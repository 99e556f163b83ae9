import { Migration } from '@mikro-orm/migrations';

/** Local times of a kind of day; `until` 24:00 is midnight. */
interface Span {
  readonly days: 'MON_FRI' | 'SATURDAY' | 'SUNDAY_OR_HOLIDAY' | 'DEC_24_31';
  readonly from: string;
  readonly until: string;
}
type Row = readonly [code: string, from: string, until: string | null, weight: number, spans: Span[], source: string];

const weekday = (from: string, until: string): Span => ({ days: 'MON_FRI', from, until });
const saturday = (from: string, until: string): Span => ({ days: 'SATURDAY', from, until });
const sunday: Span = { days: 'SUNDAY_OR_HOLIDAY', from: '00:00', until: '24:00' };
const eve: Span = { days: 'DEC_24_31', from: '18:00', until: '24:00' };
const since = '2020-01-01';
/** First day of cao Ziekenhuizen 2025-2027, and the last of the one before. */
const [newCao, lastOfOld] = ['2025-02-01', '2025-01-31'];

const zh = 'cao Ziekenhuizen 9.2, 9.4 (percentages own knowledge: to be verified)';
const newZh = 'cao Ziekenhuizen 2025-2027: Saturday 08-12 as the rest of the day (to be verified)';
const nights = [weekday('00:00', '06:00'), weekday('22:00', '24:00')];
const earlyAndLate = [weekday('06:00', '07:00'), weekday('20:00', '22:00')];
const saturdayNights = [saturday('00:00', '06:00'), saturday('22:00', '24:00')];

const hospitals: readonly Row[] = [
  ['REGULAR', since, null, 0, [], zh],
  ['EARLY_LATE', since, null, 22, earlyAndLate, zh],
  ['NIGHT', since, null, 44, nights, zh],
  ['SATURDAY', since, lastOfOld, 38, [saturday('06:00', '08:00'), saturday('12:00', '22:00')], zh],
  ['SATURDAY', newCao, null, 38, [saturday('06:00', '22:00')], newZh],
  ['SATURDAY_NIGHT', since, null, 49, saturdayNights, zh],
  ['SUNDAY_HOLIDAY', since, null, 60, [sunday, eve], zh],
];

const umc = 'cao UMC, nfu.nl/toelagen (to be verified)';
const academic: readonly Row[] = [
  ['REGULAR', since, null, 0, [], umc],
  ['NIGHT', since, null, 47, [weekday('00:00', '07:00'), weekday('20:00', '24:00')], umc],
  ['SATURDAY', since, null, 47, [saturday('00:00', '08:00'), saturday('12:00', '24:00')], umc],
  ['SUNDAY_HOLIDAY', since, null, 72, [sunday], umc],
];

const amb = 'cao Ambulancezorg: follows cao Ziekenhuizen (own knowledge: to be verified)';
const ambulance = hospitals.map(([code, from, until, weight, spans]): Row => [code, from, until, weight, spans, amb]);

/** Days that count as a Sunday. Liberation Day only in its fifth years (to be verified per cao). */
const holidays = [
  'NEW_YEAR',
  'EASTER_SUNDAY',
  'EASTER_MONDAY',
  'KINGS_DAY',
  'LIBERATION_DAY_FIFTH',
  'ASCENSION',
  'WHIT_SUNDAY',
  'WHIT_MONDAY',
  'CHRISTMAS',
  'SECOND_CHRISTMAS',
];

export const hourBandRows = Object.entries({
  ZIEKENHUIZEN: hospitals,
  UMC: academic,
  AMBULANCEZORG: ambulance,
}).flatMap(([cao, all]) =>
  all.map(([code, validFrom, validUntil, weightPercent, spans, source]) => ({
    cao,
    code,
    validFrom,
    validUntil,
    weightPercent,
    spans,
    holidays: code === 'SUNDAY_HOLIDAY' ? holidays : [],
    source,
  })),
);

/** Hour bands of the three caos: when hours weigh more. The weight serves settlement between members; it is no pay. */
export class Migration0040HourBands extends Migration {
  override up(): void {
    for (const one of hourBandRows)
      this.addSql(`insert into hour_band (cao, code, valid_from, valid_until, weight_percent, spans, holidays, source) values
        ('${one.cao}', '${one.code}', '${one.validFrom}', ${one.validUntil === null ? 'null' : `'${one.validUntil}'`},
         ${one.weightPercent}, '${JSON.stringify(one.spans)}', '{${one.holidays.join(',')}}', '${one.source}')`);
  }
}
