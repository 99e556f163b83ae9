import { localDateOf } from '@naober/kit/local-time';
import type { Assignment } from './adapter.ts';

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

/** SETU Time card 2.0: hours of one shift, of the local day on which it begins. Its `payRates` are left out by design: what an hour costs is of two parties. */
export const timecardMessage = (key: string, { externalId, workerId, startsAt, endsAt, breakMinutes }: Assignment) => {
  const day = localDateOf(new Date(startsAt));
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 - breakMinutes;
  return {
    documentId: { value: key, schemeAgencyId: 'Supplier' },
    person: { id: [{ value: workerId, schemeAgencyId: 'Supplier' }] },
    period: { DatePeriod: { start: day, end: day } },
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
