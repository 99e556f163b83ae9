import { z } from 'zod';

/**
 * SETU Planning Request 2.0, as far as it says what a shift is (setu-planning/v2, MIT). What else a message carries, rates
 * for one, is not read and not kept.
 */
const id = z.object({ value: z.string().min(1) });
const moment = z.iso.datetime({ offset: true, local: true });
const timeOfDay = z.string().regex(/^\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/);

const rest = z.object({
  paidOrUnpaid: z.enum(['Paid', 'Unpaid']),
  startDateTime: moment.optional(),
  endDateTime: moment.optional(),
  startTime: timeOfDay.optional(),
  endTime: timeOfDay.optional(),
  breakTrigger: z.object({ hours: z.number(), breakDuration: timeOfDay }).optional(),
});

const line = z.object({
  lineId: id,
  actionCode: z.enum(['DELETE', 'GET', 'POST', 'PUT']).optional(),
  planningLineName: z.string().optional(),
  breaks: z.array(rest).default([]),
  positionQuantity: z.number().int().min(1),
});

export const singleLine = line.extend({
  singlePlanningType: z.enum(['Exception', 'Occasional']),
  periodicPlanningLineReference: z.object({ lineId: id }).optional(),
  startDateTime: moment,
  endDateTime: moment,
});

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const periodicLine = line.extend({
  planningPeriod: z.enum(weekdays),
  startTime: timeOfDay,
  endTime: timeOfDay,
});

export const positionProfile = z.object({
  positionId: id.optional(),
  positionTitle: z.string().optional(),
  positionLocation: z.object({ name: z.string() }),
  positionOrganizations: z.array(z.object({ name: z.string().optional() })).default([]),
  positionQualifications: z
    .object({
      positionCompetencies: z
        .array(z.object({ competencyIds: z.array(id).default([]), competencyName: z.string().optional() }))
        .default([]),
      licenses: z.array(z.object({ name: z.string() })).default([]),
    })
    .default({ positionCompetencies: [], licenses: [] }),
  positionPeriod: z.object({ start: z.iso.date(), end: z.iso.date().optional() }).optional(),
});

/** A request around its lines; the lines are read one by one, so that a wrong one harms no other. */
export const planningRequest = z.object({
  documentId: id,
  actionCode: z.enum(['DELETE', 'GET', 'POST', 'PUT']).optional(),
  positionProfile,
  requestComments: z.array(z.string()).default([]),
  singlePlanningLine: z.array(z.unknown()).default([]),
  periodicPlanningLine: z.array(z.unknown()).default([]),
});

/** A request as it stands in a list of what changed: `version` grows with every change of it. */
export const listedRequest = z.object({ version: z.number().int().min(0), request: z.unknown() });

export type PlanningRequest = z.infer<typeof planningRequest>;
export type SingleLine = z.infer<typeof singleLine>;
export type PeriodicLine = z.infer<typeof periodicLine>;
export type Break = z.infer<typeof rest>;
