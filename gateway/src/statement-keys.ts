import type { SigningKey } from '@naober/kit/viewer';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

export interface StatementKeysOptions {
  /** How often a new key takes over; default a day. */
  readonly rotateSeconds?: number;
  /** How long a public key is told after its last statement: longer than a statement lives. Default 180. */
  readonly graceSeconds?: number;
}

/**
 * The keys by which this gateway signs who asks. The private half never leaves the process; the public halves of all
 * gateways stand in one table, so that any of them tells the subgraphs about all.
 */
export class StatementKeys {
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly store: pg.Pool,
    private readonly rotateSeconds: number,
    private readonly graceSeconds: number,
    private key: SigningKey,
  ) {}

  static async open(
    store: pg.Pool,
    { rotateSeconds = 86_400, graceSeconds = 180 }: StatementKeysOptions = {},
  ): Promise<StatementKeys> {
    const first = await newKey(store, rotateSeconds + graceSeconds);
    const keys = new StatementKeys(store, rotateSeconds, graceSeconds, first);
    // A database that is away for a moment costs a rotation, not the gateway: the present key counts for longer than that.
    const rotate = () => void keys.rotate().catch(() => {});
    keys.timer = setInterval(rotate, (rotateSeconds * 1_000) / 2).unref();
    return keys;
  }

  /** Signs from now on. */
  get current(): SigningKey {
    return this.key;
  }

  /** Lets a new key take over; the one before is believed until its statements are over. */
  async rotate(): Promise<void> {
    this.key = await newKey(this.store, this.rotateSeconds + this.graceSeconds);
  }

  /** What subgraphs believe: the public keys of all gateways, as a JWKS. */
  async published(): Promise<{ keys: JWK[] }> {
    const { rows } = await this.store.query<{ jwk: JWK }>(
      'select jwk from gateway.viewer_key where expires_at > now()',
    );
    return { keys: rows.map(({ jwk }) => jwk) };
  }

  close(): void {
    clearInterval(this.timer);
  }
}

/** Published before it is used: a subgraph that hears of it asks for the set and finds it. */
async function newKey(store: pg.Pool, lifeSeconds: number): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  await store.query('delete from gateway.viewer_key where expires_at <= now()');
  await store.query(`insert into gateway.viewer_key values ($1, $2, now() + make_interval(secs => $3))`, [
    kid,
    jwk,
    lifeSeconds,
  ]);
  return { kid, privateKey };
}
