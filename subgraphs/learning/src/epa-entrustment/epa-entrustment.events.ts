import type { EpaEntrustment } from './epa-entrustment.entity.ts';

/**
 * What neighbours may know of an entrustment: never who decided, nor why it was revoked. They find out themselves
 * that its last day has passed: no event comes on that day.
 */
export function epaEntrustmentState(entrustment: EpaEntrustment): Record<string, unknown> {
  const { professionalId, epa, level, decidedOn, validUntil, revokedAt, regionId } = entrustment;
  const status = revokedAt === null ? 'ACTIVE' : 'REVOKED';
  return { professionalId, epaId: epa.id, level, status, decidedOn, validUntil, revokedAt, regionId };
}
