import type { Viewer } from '@naober/kit/viewer';
import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

/** Who asks, as far as it counts here. */
type Asker = Pick<Viewer, 'personId' | 'client' | 'clientId'>;

/** So many points in so many seconds. */
interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/**
 * One hospital comes by one address: what is counted by address is sized for thousands of people behind it, and nothing
 * that somebody does there takes away from a person who is signed in. A start page costs about 1,000 points, a desk 9,000.
 */
const allowances = {
  signIn: { points: 100, seconds: 5 }, // who floods it keeps others out for seconds
  badKey: { points: 100, seconds: 600 },
  person: { points: 1_000_000, seconds: 60 },
  key: { points: 2_000_000, seconds: 60 },
  address: { points: 10_000_000, seconds: 60 },
} as const satisfies Record<string, Allowance>;

export type Allowances = Readonly<Record<keyof typeof allowances, Allowance>>;

/** Counts, over all gateways, how much somebody asks. Without the database each gateway counts for itself. */
export class Limits {
  private readonly limiters: Readonly<Record<keyof Allowances, RateLimiterAbstract>>;
  private readonly credits = new Credits();

  constructor(store: pg.Pool, given: Partial<Allowances> = {}) {
    const all: Allowances = { ...allowances, ...given };
    const limiterOf = (name: keyof Allowances) => limiter(store, name, all[name]);
    this.limiters = {
      signIn: limiterOf('signIn'),
      badKey: limiterOf('badKey'),
      person: limiterOf('person'),
      key: limiterOf('key'),
      address: limiterOf('address'),
    };
  }

  /** Seconds to wait before somebody at this address may begin to sign in; 0 = none. */
  beginSignIn(address: string): Promise<number> {
    return spend(this.limiters.signIn, networkOf(address), 1);
  }

  /** Seconds to wait after a key that is not good came from this address; 0 = none. Good keys are not asked. */
  noteBadKey(address: string): Promise<number> {
    return spend(this.limiters.badKey, networkOf(address), 1);
  }

  /** Seconds to wait before the viewer's question of so many points is answered; 0 = none. Visitors count by address. */
  answerTo({ personId, client, clientId }: Asker, address: string, points: () => number): Promise<number> {
    const { limiters, credits } = this;
    if (personId !== null) return credits.spend(limiters.person, personId, points());
    if (clientId === null) return credits.spend(limiters.address, networkOf(address), points());
    // The key of a widget is everybody's to read: who spends it spends it for her own address alone.
    const key = client === 'widget' ? `${clientId} ${networkOf(address)}` : clientId;
    return credits.spend(limiters.key, key, points());
  }
}

function limiter(storeClient: pg.Pool, name: string, { points, seconds }: Allowance): RateLimiterAbstract {
  const usual = { keyPrefix: name, points, duration: seconds };
  return new RateLimiterPostgres({
    ...usual,
    storeClient,
    storeType: 'pool',
    schemaName: 'gateway',
    tableName: 'rate_limit',
    tableCreated: true,
    inMemoryBlockOnConsumed: points + 1, // who is over it costs the database nothing more
    insuranceLimiter: new RateLimiterMemory(usual),
  });
}

/** Of IPv6 a single customer has 2^64 addresses: they count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read.kind() === 'ipv4' ? read.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString();
}

/** Addresses are people's too: only their digest is stored. */
const nameless = (text: string) => createHash('sha256').update(text).digest('base64url');

const spend = async (limiter: RateLimiterAbstract, who: string, points: number): Promise<number> =>
  waitOf(await taken(limiter, who, points));

/** Takes so many points, or none when there are not so many. */
const taken = (limiter: RateLimiterAbstract, who: string, points: number): Promise<Taken> =>
  limiter.consume(nameless(who), points).then(
    ({ msBeforeNext }) => ({ isGiven: true, msBeforeNext }),
    (error: unknown) => {
      if (error instanceof RateLimiterRes) return { isGiven: false, msBeforeNext: error.msBeforeNext };
      throw error;
    },
  );

interface Taken {
  readonly isGiven: boolean;
  /** Until everything is there again. */
  readonly msBeforeNext: number;
}

const waitOf = ({ isGiven, msBeforeNext }: Taken): number =>
  isGiven ? 0 : Math.max(1, Math.ceil(msBeforeNext / 1_000));

/**
 * Points are taken from the database by the hundredth part of what somebody has, and given out here: most questions
 * cost no statement of their own. So much less may be given in all before somebody has to wait.
 */
class Credits {
  private readonly held = new Map<string, { points: number; until: number }>();

  async spend(limiter: RateLimiterAbstract, who: string, points: number): Promise<number> {
    const name = `${limiter.keyPrefix} ${who}`;
    const held = this.held.get(name);
    if (held && held.points >= points && held.until > Date.now()) {
      held.points -= points;
      return 0;
    }
    const ahead = Math.floor(limiter.points / 100);
    const answer = await taken(limiter, who, points + ahead);
    if (this.held.size >= mostHeld) this.held.clear();
    if (answer.isGiven && ahead > 0) this.held.set(name, { points: ahead, until: Date.now() + answer.msBeforeNext });
    return waitOf(answer);
  }
}

const mostHeld = 20_000;
