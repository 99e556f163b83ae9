import { SyncError } from './adapter.ts';
import { SyncFailure } from './roster-link.enums.ts';

/** Where a roster is, and by which word we are let in; the word never leaves the environment but for that address. */
export interface Remote {
  readonly address: string;
  readonly secret: string | null;
  /** Milliseconds until an answer counts as lost. */
  readonly patience?: number;
}

export interface RemoteAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

const usualPatience = 10_000;
/** Bytes of the largest answer. */
const largestAnswer = 8_000_000;

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly key?: string;
  /** Statuses that are answers, beside all of 2xx. */
  readonly allowed?: readonly number[];
}

/** Asks a roster once. Follows no redirect: an address is listed by the operator or not asked. Throws SyncError. */
export async function ask(remote: Remote, path: string, asked: Asked = {}): Promise<RemoteAnswer> {
  const { method = 'GET', body, key, allowed = [] } = asked;
  const headers: Record<string, string> = { accept: 'application/json, text/calendar', setuVersionId: '2.0' };
  if (remote.secret) headers['authorization'] = `Bearer ${remote.secret}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${remote.address.replace(/\/$/, '')}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(remote.patience ?? usualPatience),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    text = await readAtMost(response);
  } catch (error) {
    throw error instanceof SyncError ? error : new SyncError(SyncFailure.NOT_REACHABLE);
  }
  if (response.ok || allowed.includes(response.status))
    return { status: response.status, location: response.headers.get('location'), text };
  if (response.status === 401 || response.status === 403) throw new SyncError(SyncFailure.NOT_ALLOWED_THERE);
  throw new SyncError(response.status >= 500 ? SyncFailure.NOT_REACHABLE : SyncFailure.REFUSED_THERE);
}

async function readAtMost(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    if ((size += piece.length) > largestAnswer) throw new SyncError(SyncFailure.TOO_LARGE);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
