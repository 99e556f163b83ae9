import { elapsedMinutes } from '@naober/kit/local-time';
import type { Column } from './columns.rules.ts';
import type { RosterLine, RosterTable } from './roster-table.ts';
import { RosterRowErrorCode } from './row-error.rules.ts';
import { followWeekly } from './setu-weekly.rules.ts';
import {
  listedRequest,
  periodicLine,
  planningRequest,
  singleLine,
  type Break,
  type PlanningRequest,
  type SingleLine,
} from './setu-request.rules.ts';

/** What each column is called in the standard. */
const names = {
  externalId: 'lineId',
  profession: 'positionTitle',
  department: 'positionOrganizations/name',
  startsAt: 'startDateTime',
  endsAt: 'endDateTime',
  breakMinutes: 'breaks',
  places: 'positionQuantity',
  requirements: 'positionQualifications',
  remarks: 'requestComments',
  isCancelled: 'actionCode',
  rosterVersion: 'version',
} as const satisfies Partial<Record<Column, string>>;
const told = Object.keys(names) as (keyof typeof names)[];
const header: string[] = told.map(column => names[column]);

/** Planning requests as rows, one for each line; of a line that is told twice the newest version. Throws for what is no JSON. */
export function readSetu(text: string, now: Date): RosterTable {
  const parsed = JSON.parse(text) as unknown;
  const listed = Array.isArray(parsed) ? parsed : [parsed];
  const rows = listed.flatMap(one => rowsOf(one, now));
  const columns = new Map(told.map((column, at) => [column, { at, header: names[column] }]));
  return {
    columns,
    header,
    width: header.length,
    rows: newest(rows).map((row, index) => ({ ...row, line: index + 1 })),
    isLoose: true,
  };
}

type Row = Omit<RosterLine, 'line'>;
const idAt = told.indexOf('externalId');
const versionAt = told.indexOf('rosterVersion');

function rowsOf(listed: unknown, now: Date): Row[] {
  const wrapped = listedRequest.safeParse(listed);
  const read = planningRequest.safeParse(wrapped.success ? wrapped.data.request : listed);
  if (!read.success) return [unreadable(documentIdOf(wrapped.success ? wrapped.data.request : listed))];
  const request = read.data;
  const version = wrapped.success ? String(wrapped.data.version) : '';
  const singles = request.singlePlanningLine.map(one => singleLine.safeParse(one));
  const weekly = request.periodicPlanningLine.map(one => periodicLine.safeParse(one));
  const exceptions = singles.flatMap(one => (one.success ? [one.data] : []));
  return [
    ...singles.map(one => (one.success ? rowOf(request, one.data, version) : unreadable(request.documentId.value))),
    ...weekly.flatMap(one =>
      one.success
        ? followWeekly(one.data, request.positionProfile.positionPeriod, exceptions, now).map(single =>
            rowOf(request, single, version),
          )
        : [unreadable(request.documentId.value)],
    ),
  ];
}

/** A line of a request as one row. */
function rowOf(request: PlanningRequest, line: SingleLine, rosterVersion: string): Row {
  const { positionTitle = '', positionLocation, positionOrganizations } = request.positionProfile;
  const cells: Record<keyof typeof names, string> = {
    externalId: `${request.documentId.value}/${line.lineId.value}`,
    profession: positionTitle,
    department: positionOrganizations.find(({ name }) => name)?.name ?? positionLocation.name,
    startsAt: line.startDateTime,
    endsAt: line.endDateTime,
    breakMinutes: breakMinutes(line.breaks),
    places: String(line.positionQuantity),
    requirements: requirementsOf(request),
    remarks: request.requestComments.join('\n'),
    isCancelled: line.actionCode === 'DELETE' || request.actionCode === 'DELETE' ? 'ja' : '',
    rosterVersion,
  };
  return { cells: told.map(column => cells[column]) };
}

/** Unpaid breaks in minutes; nothing where none is told: the law's break holds then. */
function breakMinutes(breaks: readonly Break[]): string {
  if (breaks.length === 0) return '';
  const unpaid = breaks.filter(({ paidOrUnpaid }) => paidOrUnpaid === 'Unpaid');
  const minutes = unpaid.map(({ startDateTime, endDateTime, breakTrigger }) => {
    if (startDateTime && endDateTime) return elapsedMinutes(new Date(startDateTime), new Date(endDateTime));
    const duration = breakTrigger && Temporal.PlainTime.from(breakTrigger.breakDuration.slice(0, 8));
    return duration ? duration.hour * 60 + duration.minute : 0;
  });
  return String(minutes.reduce((sum, one) => sum + one, 0));
}

const requirementsOf = ({ positionProfile: { positionQualifications: asked } }: PlanningRequest): string =>
  [
    ...asked.positionCompetencies.map(
      ({ competencyIds, competencyName = '' }) => competencyIds[0]?.value ?? competencyName,
    ),
    ...asked.licenses.map(({ name }) => name),
  ].join('; ');

function unreadable(documentId: string): Row {
  return {
    cells: told.map(column => (column === 'externalId' ? documentId : '')),
    unreadable: new Map([[-1, RosterRowErrorCode.NOT_READABLE]]),
  };
}

const documentIdOf = (request: unknown): string => {
  const id = (request as { documentId?: { value?: unknown } } | null)?.documentId?.value;
  return typeof id === 'string' ? id : '';
};

/** Messages repeat and overtake each other: of each line what was said last, in the order of first mention. */
function newest(rows: readonly Row[]): Row[] {
  const byId = new Map<string, Row>();
  const versionOf = ({ cells }: Row) => Number(cells[versionAt] || 0);
  rows.forEach((row, index) => {
    const key = row.unreadable ? `unreadable ${index}` : row.cells[idAt]!;
    const known = byId.get(key);
    if (!known || versionOf(row) >= versionOf(known)) byId.set(key, row);
  });
  return [...byId.values()];
}
