import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExecutionResult } from 'graphql';
import { fail } from './errors.ts';
import { changes } from './sql.ts';
import type { Viewer } from './viewer.ts';

/** What a client says to make a mutation safe to send again. */
export interface Retry {
  /** The client's `Idempotency-Key`: one per intention. */
  readonly key: string;
  /** Digest of what the client sent to the gateway: the same key with another body is refused. */
  readonly bodyDigest: string;
}

export const idempotencyTable = (schema: string) => `create table if not exists ${schema}.idempotency (
  viewer text not null, key text not null, request text not null, body_digest text not null,
  claim uuid not null, claimed_at timestamptz not null default now(), is_done boolean not null default false,
  answer json, primary key (viewer, key, request))`;

/** A claim whose holder was cut off before its mutation committed may be taken over after this time. */
const claimSeconds = 30;
const waitMilliseconds = 50;
const longestWaitMilliseconds = 10_000;

/** Forgets answers that nobody will ask for again. Returns how many. */
export const forgetOldAnswers = (em: EntityManager, before: Date): Promise<number> =>
  changes(em, 'delete from idempotency where claimed_at < ?', [before]);

/**
 * Forgets what was answered to a person, and the answers to others that hold her id, or one of these words as all that
 * a field says: a note of one full stop is in no other's text. That they were given stays: whoever tries again hears
 * that it was done, and does it no second time.
 */
export async function forgetAnswersAbout(em: EntityManager, personId: string, words: readonly string[]): Promise<void> {
  const written = [personId, ...words.filter(word => word !== '').map(word => JSON.stringify(word))];
  await changes(em, `delete from idempotency where split_part(viewer, ' ', 2) = ?`, [personId]);
  await changes(
    em,
    `update idempotency set answer = null, is_done = true
     where exists (select from jsonb_array_elements_text(?::jsonb) word where strpos(answer::text, word) > 0)`,
    [JSON.stringify(written)],
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const claimInForce = new AsyncLocalStorage<string>();

/** Marks the claim as done in the mutation's own transaction: what was done is marked, or neither is. */
export class MarkDone implements EventSubscriber {
  async beforeTransactionCommit({ em, transaction }: TransactionEventArgs): Promise<void> {
    const claim = claimInForce.getStore();
    if (!claim || transaction?.savepointName) return;
    const marked = await (em as EntityManager).execute<{ claim: string }[]>(
      'update idempotency set is_done = true where claim = ? returning claim',
      [claim],
    );
    if (marked.length === 0) throw fail('CONFLICT', 'Another try of the same request took over.');
  }
}

/**
 * Runs `mutate` once per viewer, key and fetch of the gateway, however often and however concurrently it is asked; a
 * retry gets the first answer. An answer with errors that changed nothing is not kept. Throws
 * BAD_USER_INPUT for a key that came before with another body, CONFLICT when an earlier try did its work
 * but its answer was lost, UNAVAILABLE when an earlier try is still under way after 10 s.
 */
export async function once(
  em: EntityManager,
  viewer: Viewer,
  request: string,
  { key, bodyDigest: ofBody }: Retry,
  mutate: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  // Mixed with the key, which is kept nowhere: what a short body said cannot be found by trying.
  const bodyDigest = digest(`${key} ${ofBody}`);
  const place = [holderOf(viewer), digest(key), digest(request)];
  const claim = randomUUID();
  for (let waited = 0; waited < longestWaitMilliseconds; waited += waitMilliseconds) {
    const held = await takeClaim(em, place, claim, bodyDigest);
    if (!held) continue;
    if (held.body_digest !== bodyDigest)
      throw fail('BAD_USER_INPUT', 'This Idempotency-Key came before with another request.');
    if (held.claim === claim) return keepAnswer(em, claim, await claimInForce.run(claim, mutate));
    if (held.answer) return held.answer;
    if (held.is_done && held.is_old)
      throw fail('CONFLICT', 'This was done before, but its answer was lost: read the current state.');
    await sleep(waitMilliseconds);
  }
  throw fail('UNAVAILABLE', 'An earlier try of this request is still under way.');
}

/** Whose answer it is: a person's, whichever browser she asks from; that of one key or token alone, whose rights differ. */
const holderOf = ({ tenantId, client, personId, clientId }: Viewer): string =>
  [tenantId, personId ?? client, ...(client === 'portal' ? [] : [clientId])].join(' ');

interface Held {
  claim: string;
  body_digest: string;
  is_done: boolean;
  is_old: boolean;
  answer: ExecutionResult | null;
}

/**
 * The claim that holds the place now: ours, when the place was free or its holder was cut off. Null when its holder
 * gave it up at this moment: it failed, and the place is free for the next try.
 */
async function takeClaim(em: EntityManager, place: string[], claim: string, bodyDigest: string): Promise<Held | null> {
  const [viewer, key] = place;
  await em.fork().transactional(async tx => {
    // One at a time per key: two bodies at once would not see each other.
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${viewer} ${key}`]);
    await tx.execute(
      `insert into idempotency as held (viewer, key, request, body_digest, claim)
       select ?, ?, ?, ?, ? where not exists
         (select from idempotency where viewer = ? and key = ? and body_digest <> ?)
       on conflict (viewer, key, request) do update set claim = excluded.claim, claimed_at = now()
       where not held.is_done and held.answer is null and held.claimed_at < now() - interval '${claimSeconds} seconds'`,
      [...place, bodyDigest, claim, viewer, key, bodyDigest],
    );
  });
  const [held] = await em.fork().execute<Held[]>(
    `select claim, body_digest, is_done, answer, claimed_at < now() - interval '${claimSeconds} seconds' as is_old
     from idempotency where viewer = ? and key = ? order by (request = ?) desc, body_digest = ? limit 1`,
    [viewer, key, place[2], bodyDigest],
  );
  return held ?? null;
}

/** Answers that show a secret: a retry hears that it was done, and sees no secret, which is kept nowhere. */
export const secretAnswers = new WeakSet<ExecutionResult>();
const shownOnce: ExecutionResult = { errors: [fail('CONFLICT', 'This was done before; its secret was shown once.')] };

async function keepAnswer(em: EntityManager, claim: string, answer: ExecutionResult): Promise<ExecutionResult> {
  if (answer.errors) await em.fork().execute('delete from idempotency where claim = ? and not is_done', [claim]);
  const kept = secretAnswers.has(answer) ? shownOnce : answer;
  await em.fork().execute('update idempotency set answer = ? where claim = ?', [JSON.stringify(kept), claim]);
  return answer;
}
