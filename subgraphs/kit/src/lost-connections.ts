import type { Pool, PoolClient } from 'pg';

/**
 * Gives connections back that the database ended while a transaction held them, as it does when it restarts. The ORM
 * does not: its rollback fails on the dead connection, and after ten of them nothing would answer any more.
 */
export function giveBackLostConnections(pool: Pool): void {
  const held = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', client => {
    // Who runs a single statement gives the connection back at once; only what is left after that is lost.
    const giveBack = () => void setImmediate(() => held.has(client) && client.release(true));
    held.set(client, giveBack);
    client.once('error', giveBack);
  });
  pool.on('release', (_error, client) => {
    const giveBack = held.get(client);
    if (giveBack) client.off('error', giveBack);
    held.delete(client);
  });
}
