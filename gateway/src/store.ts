import pg from 'pg';

/** The gateway's own tables; everything else that lasts is a subgraph's. Statements may be repeated. */
export const gatewayTables: readonly string[] = [
  // Which statements about viewers to believe: the public halves; each private one stays in its process.
  'create table if not exists viewer_key (kid text primary key, jwk jsonb not null, expires_at timestamptz not null)',
  // Worth nothing after a crash: unlogged. The names are the limiter's.
  'create unlogged table if not exists rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)',
];

/** The connections to them. */
export function openStore(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => {}); // shows in the call that needs it
  return pool;
}
