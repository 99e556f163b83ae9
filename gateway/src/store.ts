import pg from 'pg';

/** The gateway's own tables; everything else that lasts is a subgraph's. Statements may be repeated. */
export const gatewayTables: readonly string[] = [
  // Which statements about viewers to believe: the public halves; each private one stays in its process.
  'create table if not exists viewer_key (kid text primary key, jwk jsonb not null, expires_at timestamptz not null)',
  // Worth nothing after a crash: unlogged. The names are the limiter's.
  'create unlogged table if not exists rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)',
];

/** What stands in it is worth less than an answer: nobody waits longer for it. */
const patienceMilliseconds = 1_000;

/** The connections to them. */
export function openStore(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: patienceMilliseconds,
    query_timeout: patienceMilliseconds,
  });
  pool.on('error', () => {}); // shows in the call that needs it
  return pool;
}
