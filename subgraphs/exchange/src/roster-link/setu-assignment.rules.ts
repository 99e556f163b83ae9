import { z } from 'zod';
import type { Assignment, HomeWork } from './adapter.ts';

/** SETU Planning Assignment 2.0, as far as it says who works when (setu-planning/v2, MIT). */
const id = z.object({ value: z.string().min(1) });
const moment = z.iso.datetime({ offset: true, local: true });

export const planningAssignment = z.object({
  documentId: id,
  assignedWorker: z.object({ assignedStatus: z.boolean().optional(), workerId: id }),
  positionProfile: z.object({ positionTitle: z.string().optional(), positionLocation: z.object({ name: z.string() }) }),
  singlePlanningLine: z
    .array(z.object({ lineId: id, startDateTime: moment, endDateTime: moment, actionCode: z.string().optional() }))
    .default([]),
});

export type PlanningAssignment = ReturnType<typeof assignmentMessage>;

/** Who comes, as the standard says it. `key` names the message for ever. No rate, no cost: neither is known here. */
export const assignmentMessage = (key: string, assignment: Assignment) => {
  const [documentId, ...line] = assignment.externalId.split('/');
  return {
    documentId: { value: key, schemeAgencyId: 'Customer' },
    supplier: { id: [{ value: 'NAOBER', schemeAgencyId: 'Customer' }] },
    customer: { id: [] },
    assignedWorker: {
      assignedStatus: assignment.isCertain,
      workerId: { value: assignment.workerId, schemeAgencyId: 'Supplier' },
    },
    positionProfile: {
      positionId: { value: documentId! },
      positionTitle: assignment.profession,
      positionLocation: { name: assignment.department },
    },
    singlePlanningLine: [
      {
        lineId: { value: line.join('/') || documentId!, schemeAgencyId: 'Customer' },
        singlePlanningType: 'Occasional',
        startDateTime: assignment.startsAt,
        endDateTime: assignment.endsAt,
        breaks: breaksOf(assignment),
      },
    ],
  };
};

/** The standard wants a break that is told by its length to say after how many hours it begins. */
function breaksOf({ breakMinutes }: Assignment): object[] {
  if (breakMinutes === 0) return [];
  const breakDuration = Temporal.PlainTime.from({ hour: 0 }).add({ minutes: breakMinutes }).toString();
  return [{ paidOrUnpaid: 'Unpaid', breakTrigger: { hours: 0, breakDuration } }];
}

/** SETU Time card 2.0: hours of one shift. Its `payRates` are left out by design: what an hour costs is of two parties. */
export const timecardMessage = (key: string, { externalId, workerId, startsAt, endsAt, breakMinutes }: Assignment) => {
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 - breakMinutes;
  return {
    documentId: { value: key, schemeAgencyId: 'Supplier' },
    person: { id: [{ value: workerId, schemeAgencyId: 'Supplier' }] },
    period: { DatePeriod: { start: startsAt.slice(0, 10), end: endsAt.slice(0, 10) } },
    staffingIds: { assignmentId: { value: externalId, schemeAgencyId: 'Customer' } },
    timeInterval: [
      {
        id: { value: externalId, schemeAgencyId: 'Customer' },
        typeCode: { value: 'HT100' },
        period: { DateTimePeriod: { start: startsAt, end: endsAt } },
        timeTotal: (minutes / 60).toFixed(2),
      },
    ],
  };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Assignments of a member's own people, as their work at home; null for a record that cannot be read. */
export function homeWorkOf(listed: unknown): HomeWork[] | null {
  const read = planningAssignment.safeParse(listed);
  if (!read.success) return null;
  const { documentId, assignedWorker, singlePlanningLine } = read.data;
  if (assignedWorker.assignedStatus === false) return [];
  const { value } = assignedWorker.workerId;
  return singlePlanningLine
    .filter(({ actionCode }) => actionCode !== 'DELETE')
    .map(({ lineId, startDateTime, endDateTime }) => ({
      externalId: `${documentId.value}/${lineId.value}`,
      workerId: uuid.test(value) ? value.toLowerCase() : null,
      startsAt: startDateTime,
      endsAt: endDateTime,
    }));
}
