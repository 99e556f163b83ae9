import { z } from 'zod';
import {
  SyncError,
  type Assignment,
  type Delivery,
  type PulledHomeRoster,
  type PulledShifts,
  type RosterAdapter,
} from './adapter.ts';
import { ask, type Remote } from './remote.ts';
import { SyncFailure } from './roster-link.enums.ts';
import { assignmentMessage, timecardMessage } from './setu-assignment.rules.ts';
import { homeRosterOf } from './setu-home-work.rules.ts';

const mostPages = 100;

/**
 * A page of what changed. The standard has no list of requests: `GET /planning/requests?after=…` is ours, and answers
 * with requests of the standard, each with a version that grows.
 */
const page = z.object({ items: z.array(z.unknown()), next: z.string().nullable(), hasMore: z.boolean() });

/** A roster that speaks SETU Planning and Scheduling 2.0 as JSON over HTTP. */
export class SetuAdapter implements RosterAdapter {
  constructor(private readonly remote: Remote) {}

  async pullOpenShifts(cursor: string | null): Promise<PulledShifts> {
    const { items, next } = await this.pages('/planning/requests', cursor);
    return { file: { kind: 'SETU_JSON', content: JSON.stringify(items) }, cursor: next, isWhole: false };
  }

  async pullHomeRoster(from: string, until: string): Promise<PulledHomeRoster> {
    const { items } = await this.pages(`/planning/assignments?from=${from}&until=${until}`, null);
    return homeRosterOf(items);
  }

  /** Creating goes by key, so that a repeated one is the same; changing and removing are the same by nature. */
  async pushConfirmed({ key, remoteId, mayBeThere, wanted, isGone }: Delivery<Assignment>): Promise<string | null> {
    const body = assignmentMessage(key, wanted);
    if (isGone && remoteId === null && !mayBeThere) return null;
    if (remoteId !== null && !isGone) {
      const { status } = await ask(this.remote, pathOf(remoteId), { method: 'PUT', body, allowed: [404] });
      if (status !== 404) return remoteId;
    }
    // Also for what is gone and was perhaps made: only who makes it once more learns how to remove it.
    const id = (isGone ? remoteId : null) ?? (await this.make(key, body));
    if (!isGone) return id;
    await ask(this.remote, pathOf(id), { method: 'DELETE', allowed: [404] });
    return null;
  }

  /** The standard puts our own name of a time card into the address. */
  async pushHours({ key, remoteId, mayBeThere, wanted, isGone }: Delivery<Assignment>): Promise<string | null> {
    const path = timecardPath(key);
    if (isGone) {
      if (mayBeThere) await ask(this.remote, path, { method: 'DELETE', allowed: [404] });
      return null;
    }
    const body = timecardMessage(key, wanted);
    const method = remoteId === null ? 'POST' : 'PUT';
    const { status } = await ask(this.remote, path, { method, body, key, allowed: [404, 409] });
    if (status === 409) await ask(this.remote, path, { method: 'PUT', body });
    if (status === 404) await ask(this.remote, path, { method: 'POST', body, key });
    return key;
  }

  async hasConfirmed({ key, remoteId, wanted }: Delivery<Assignment>): Promise<boolean> {
    return remoteId === null || this.has(pathOf(remoteId), assignmentMessage(key, wanted));
  }

  async hasHours({ key, remoteId, wanted }: Delivery<Assignment>): Promise<boolean> {
    return remoteId === null || this.has(timecardPath(key), timecardMessage(key, wanted));
  }

  private async has(path: string, told: object): Promise<boolean> {
    const { status, text } = await ask(this.remote, path, { allowed: [404] });
    return status !== 404 && isSame(told, parsed(text));
  }

  private async make(key: string, body: object): Promise<string> {
    const { location, text } = await ask(this.remote, '/planning/assignments', { method: 'POST', body, key });
    return idOf(location, text);
  }

  private async pages(path: string, cursor: string | null): Promise<{ items: unknown[]; next: string | null }> {
    const items: unknown[] = [];
    let next = cursor;
    for (let number = 0; number < mostPages; number++) {
      const after = next === null ? '' : `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
      const read = page.safeParse(parsed((await ask(this.remote, `${path}${after}`)).text));
      if (!read.success) throw new SyncError(SyncFailure.NOT_READABLE);
      items.push(...read.data.items);
      next = read.data.next ?? next;
      if (!read.data.hasMore) return { items, next };
    }
    throw new SyncError(SyncFailure.TOO_LARGE);
  }
}

const pathOf = (remoteId: string) => `/planning/assignments/${encodeURIComponent(remoteId)}`;

const timecardPath = (key: string) => `/purchase-to-pay/timecard/${encodeURIComponent(key)}`;

/** From `Location: /planning/assignments/ID`, else from the answer itself. */
function idOf(location: string | null, text: string): string {
  const last = location?.split('/').pop();
  const id = last ? decodeURIComponent(last) : (parsed(text) as { id?: unknown } | null)?.id;
  if (typeof id !== 'string' || id === '') throw new SyncError(SyncFailure.NOT_READABLE);
  return id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyncError(SyncFailure.NOT_READABLE);
  }
}

/** Whether the answer says what we told, whatever else it says. */
function isSame(told: unknown, said: unknown): boolean {
  if (typeof told !== 'object' || told === null) return told === said;
  if (typeof said !== 'object' || said === null) return false;
  return Object.entries(told).every(([key, value]) => isSame(value, (said as Record<string, unknown>)[key]));
}
