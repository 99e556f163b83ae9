import type { Viewer } from '@naober/kit/viewer';
import { z } from 'zod';

/** What a portal page may listen to: shifts on offer in the region of who asks, or those that she plans. */
export const topics = ['board', 'desk'] as const;
export type Topic = (typeof topics)[number];

/** Names the change, for who comes back and says what she heard last. */
const key = z.string();

const changed = z.object({
  key,
  type: z.enum(['OpenShift', 'SignUp']),
  id: z.string(),
  version: z.number(),
  /** By which is decided who may hear of it. */
  shiftId: z.string(),
  place: z.object({ regionId: z.string(), memberId: z.string(), isDraft: z.boolean() }),
});
/** Some shift of this region is not on offer any more. Who saw it nobody can say by now: it is not named. */
const withdrawn = z.object({ key, withdrawnFrom: z.string() });
const shape = z.union([changed, withdrawn]);

export type NamedChange = z.infer<typeof changed>;
export type LiveChange = z.infer<typeof shape>;

/** Whoever may reach the database may say anything there: what is no JSON ends no process. */
const told = z.preprocess(jsonOf, shape);
export const isNamed = (change: LiveChange): change is NamedChange => 'id' in change;

/** The change that the database told of; null: much has changed at once, or it cannot be read. */
export function readChange(payload: string): LiveChange | null {
  const read = told.safeParse(payload);
  return read.success ? read.data : null;
}

/** Whether the change could concern who listens at all; whether she may see it is decided in the subgraph. */
export function concerns(change: LiveChange, topic: Topic, { tenantId, roles }: Viewer): boolean {
  if (!isNamed(change)) return topic === 'board' && change.withdrawnFrom === tenantId;
  const { type, place } = change;
  if (place.regionId !== tenantId) return false;
  if (topic === 'board') return type === 'OpenShift' && !place.isDraft;
  return roles.some(
    ({ role, organisationId }) => role === 'PLANNER' && (organisationId === null || organisationId === place.memberId),
  );
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
