import ICAL from 'ical.js';
import { columnsOf, type Column } from './columns.rules.ts';
import { eventsOf, type Occurrence } from './ical-events.rules.ts';
import type { RosterLine, RosterTable } from './roster-table.ts';
import { RosterRowErrorCode } from './row-error.rules.ts';

const told: readonly Column[] = [
  'externalId',
  'profession',
  'department',
  'startsAt',
  'endsAt',
  'breakMinutes',
  'places',
  'requirements',
  'remarks',
  'isCancelled',
  'rosterVersion',
];

/** What the calendar calls what it tells of a shift. */
const names: Partial<Record<Column, string>> = {
  externalId: 'UID',
  profession: 'SUMMARY',
  department: 'LOCATION',
  startsAt: 'DTSTART',
  endsAt: 'DTEND',
  isCancelled: 'STATUS',
  rosterVersion: 'SEQUENCE',
};

/**
 * Open shifts of a calendar: the function in the title, the department as place, all else as `Name: value` lines of the
 * description. Throws for what is no calendar.
 */
export function readIcal(text: string, now: Date): RosterTable {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const header = told.map(column => names[column] ?? column);
  const columns = new Map(told.map((column, at) => [column, { at, header: header[at]! }]));
  const rows = eventsOf(calendar, lineNumbers(text), now).filter(isOpen).map(rowOf);
  return { columns, header, width: header.length, rows, isLoose: true };
}

/** The line on which each appointment begins. */
const lineNumbers = (text: string): number[] =>
  text.split(/\r\n|\r|\n/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));

/** A calendar that names categories names open shifts as such; others are of people and none of our business. */
const isOpen = ({ categories }: Occurrence): boolean =>
  categories.length === 0 || categories.some(one => /^open/i.test(one.trim()));

function rowOf(one: Occurrence): RosterLine {
  const described = describedIn(one.description);
  const cells: Partial<Record<Column, string>> = {
    ...described,
    externalId: one.uid,
    profession: described.profession ?? one.summary,
    department: described.department ?? one.location,
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    isCancelled: one.isCancelled ? 'ja' : '',
    rosterVersion: String(one.sequence),
  };
  const unreadable = new Map<number, RosterRowErrorCode>();
  if (one.isZoneUnknown) unreadable.set(told.indexOf('startsAt'), RosterRowErrorCode.UNKNOWN_TIME_ZONE);
  return { line: one.line, cells: told.map(column => cells[column] ?? ''), unreadable };
}

/** `Aantal: 1` and `Kwalificatie: BIG` by the names that columns of tables have; other lines are remarks. */
function describedIn(description: string): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {};
  const remarks: string[] = [];
  for (const line of description.split('\n').filter(text => text.trim() !== '')) {
    const [, name = '', value = ''] = /^([^:]{1,30}):\s*(.*)$/.exec(line) ?? [];
    const [column] = columnsOf([name]).keys();
    if (column && told.includes(column)) found[column] = value.trim();
    else remarks.push(line.trim());
  }
  return remarks.length > 0 ? { remarks: remarks.join('\n'), ...found } : found;
}
