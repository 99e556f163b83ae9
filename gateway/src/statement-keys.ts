import type { SigningKey } from '@naober/kit/viewer';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Logger } from 'pino';

export interface StatementKeysOptions {
  /** How long a key signs before a new one takes over; default half a day. */
  readonly rotateSeconds?: number;
  /** How long a public key is told after that: longer than a statement lives. Default 180. */
  readonly graceSeconds?: number;
}

interface OwnKey extends SigningKey {
  readonly jwk: JWK;
  readonly madeAt: number;
}

/** How often it is seen to that the key is published, and young enough. */
const lookEverySeconds = 60;

/**
 * The keys by which this gateway signs who asks. The private half never leaves the process; the public halves of all
 * gateways stand in one table, so that any of them tells the subgraphs about all. Without the database the last known
 * ones serve, and the present key signs on.
 */
export class StatementKeys {
  private timer: NodeJS.Timeout | undefined;
  private lastPublished: readonly JWK[] = [];

  private constructor(
    private readonly store: pg.Pool,
    private readonly log: Logger,
    private readonly rotateSeconds: number,
    private readonly graceSeconds: number,
    private key: OwnKey,
  ) {}

  /** Rejects when the database cannot take the first key. */
  static async open(
    store: pg.Pool,
    log: Logger,
    { rotateSeconds = 43_200, graceSeconds = 180 }: StatementKeysOptions = {},
  ): Promise<StatementKeys> {
    const keys = new StatementKeys(store, log, rotateSeconds, graceSeconds, await newKey());
    await keys.publish(keys.key);
    const look = () =>
      void keys.look().catch(error => log.error({ err: error }, 'the key of statements could not be published'));
    keys.timer = setInterval(look, Math.min(lookEverySeconds, rotateSeconds / 4) * 1_000).unref();
    return keys;
  }

  /** Signs from now on. */
  get current(): SigningKey {
    return this.key;
  }

  /** Lets a new key take over; the one before is believed until its statements are over. */
  async rotate(): Promise<void> {
    const next = await newKey();
    await this.publish(next); // before it is used: a subgraph that hears of it asks for the set and finds it
    this.key = next;
  }

  /** What subgraphs believe: the public keys of all gateways, as a JWKS. */
  async published(): Promise<{ keys: JWK[] }> {
    try {
      const { rows } = await this.store.query<{ jwk: JWK }>(
        'select jwk from gateway.viewer_key where expires_at > now()',
      );
      this.lastPublished = rows.map(({ jwk }) => jwk);
    } catch (error) {
      this.log.error({ err: error }, 'the published keys are those known last');
    }
    const own = this.key.jwk;
    return { keys: [own, ...this.lastPublished.filter(({ kid }) => kid !== own.kid)] };
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (Date.now() - this.key.madeAt >= this.rotateSeconds * 1_000) await this.rotate();
    else await this.publish(this.key); // a table that was restored or emptied knows it no more
  }

  /** For as long as it signs, and its last statement lives. */
  private async publish({ kid, jwk, madeAt }: OwnKey): Promise<void> {
    const overAt = new Date(madeAt + (this.rotateSeconds + this.graceSeconds) * 1_000);
    await this.store.query('delete from gateway.viewer_key where expires_at <= now()');
    await this.store.query('insert into gateway.viewer_key values ($1, $2, $3) on conflict do nothing', [
      kid,
      jwk,
      overAt,
    ]);
  }
}

async function newKey(): Promise<OwnKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  return { kid, privateKey, jwk, madeAt: Date.now() };
}
