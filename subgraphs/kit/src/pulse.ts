import type { EntityManager } from '@mikro-orm/postgresql';
import { changes } from './sql.ts';

/**
 * What a publisher sends now and then on each of its topics, behind the facts that it has sent: whoever
 * hears it has heard all that came before.
 */
export interface Pulse {
  /** ISO instant at which it was sent. */
  readonly pulse: string;
}

/** A pulse that nobody heard is worth nothing once the next ones are under way. */
export const pulseLife = { retentionSeconds: 300, deleteAfterSeconds: 60, retryLimit: 0 };

export const isPulse = (payload: object): payload is Pulse => 'pulse' in payload;

/** In each subgraph's schema: per borrowed topic the moment up to which its copy has heard everything. */
export const borrowedFeedTable = (schema: string) =>
  `create table if not exists ${schema}.borrowed_feed (topic text primary key, heard_at timestamptz not null)`;

export async function hear(em: EntityManager, topic: string, { pulse }: Pulse): Promise<void> {
  await changes(
    em,
    `insert into borrowed_feed as feed values (?, ?)
     on conflict (topic) do update set heard_at = greatest(feed.heard_at, excluded.heard_at)`,
    [topic, pulse],
  );
}
