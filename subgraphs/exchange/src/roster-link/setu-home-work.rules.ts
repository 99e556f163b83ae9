import { z } from 'zod';
import { dayIn } from '../home-roster/told-interval.rules.ts';
import type { HomeWork, PulledHomeRoster, UnreadableWork } from './adapter.ts';

const id = z.object({ value: z.string().min(1) });

/** SETU Planning Assignment 2.0, as far as it says whose work it is (setu-planning/v2, MIT); its lines are read one by one. */
const assignment = z.object({
  documentId: id,
  supplier: z.object({ id: z.array(z.object({ value: z.string() })).default([]) }).optional(),
  assignedWorker: z.object({ assignedStatus: z.boolean().optional(), workerId: id }),
  singlePlanningLine: z.array(z.unknown()).default([]),
});
const line = z.object({
  lineId: id,
  actionCode: z.string().optional(),
  startDateTime: z.unknown().optional(),
  endDateTime: z.unknown().optional(),
  breaks: z.unknown().optional(),
});
const pause = z.object({
  paidOrUnpaid: z.literal('Unpaid'),
  startDateTime: z.iso.datetime({ offset: true }),
  endDateTime: z.iso.datetime({ offset: true }),
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Assignments of a member's own people, as their work at home; what cannot be read is told by its number. */
export function homeRosterOf(listed: readonly unknown[]): PulledHomeRoster {
  const read = listed.map(homeWorkOf);
  return { work: read.flatMap(({ work }) => work), unreadable: read.flatMap(({ unreadable }) => unreadable) };
}

function homeWorkOf(listed: unknown): PulledHomeRoster {
  const read = assignment.safeParse(listed);
  if (!read.success) return { work: [], unreadable: [leftOf(listed)] };
  const { documentId, assignedWorker, singlePlanningLine, supplier } = read.data;
  // What was told from here comes back: it is known as a sign-up already.
  const isOurs = supplier?.id.some(({ value }) => value === 'NAOBER') ?? false;
  if (assignedWorker.assignedStatus === false || isOurs) return { work: [], unreadable: [] };
  const worker = assignedWorker.workerId.value;
  const lines = singlePlanningLine.map(one =>
    lineOf(documentId.value, uuid.test(worker) ? worker.toLowerCase() : null, one),
  );
  const unread = singlePlanningLine.filter((_, at) => lines[at] === null);
  const left = { externalId: documentId.value, workerId: worker.toLowerCase(), onDays: unread.map(dayOf) };
  return {
    work: lines.flatMap(one => (one === 'GONE' || one === null ? [] : one)),
    unreadable: unread.length > 0 ? [left] : [],
  };
}

/** What can be read of a record that is none: whose it is and on which days, one without the other as well. */
function leftOf(listed: unknown): UnreadableWork {
  const number = z.object({ documentId: id }).safeParse(listed).data;
  const worker = z.object({ assignedWorker: z.object({ workerId: id }) }).safeParse(listed).data;
  const lines = z.object({ singlePlanningLine: z.array(z.unknown()).min(1) }).safeParse(listed).data;
  return {
    externalId: number?.documentId.value ?? null,
    workerId: worker?.assignedWorker.workerId.value.toLowerCase() ?? null,
    onDays: lines?.singlePlanningLine.map(dayOf) ?? [null],
  };
}

const dayOf = (listed: unknown): string | null =>
  dayIn(textOf((listed as { startDateTime?: unknown } | null)?.startDateTime));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One line of an assignment; times are read later, so that what is wrong with them is told of this line alone. */
function lineOf(documentId: string, workerId: string | null, listed: unknown): HomeWork | 'GONE' | null {
  const read = line.safeParse(listed);
  if (!read.success) return null;
  if (read.data.actionCode === 'DELETE') return 'GONE';
  return {
    externalId: `${documentId}/${read.data.lineId.value}`,
    workerId,
    startsAt: textOf(read.data.startDateTime),
    endsAt: textOf(read.data.endDateTime),
    breakMinutes: breakOf(read.data.breaks),
  };
}

/** Unpaid minutes of a line; null where it names no breaks, or one that cannot be read. */
function breakOf(breaks: unknown): number | null {
  if (!Array.isArray(breaks)) return null;
  const unpaid = breaks.filter(one => (one as { paidOrUnpaid?: unknown } | null)?.paidOrUnpaid !== 'Paid');
  const read = unpaid.map(one => pause.safeParse(one).data);
  const minutes = read.map(one => one && (Date.parse(one.endDateTime) - Date.parse(one.startDateTime)) / 60_000);
  return minutes.every(one => one !== undefined) ? Math.round(minutes.reduce((total, one) => total + one, 0)) : null;
}
