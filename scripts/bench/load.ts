import { Pool } from 'undici';

export interface Measured {
  /** Answers per second over all connections. */
  readonly perSecond: number;
  /** Milliseconds that half of the answers took at most. */
  readonly p50: number;
  readonly p95: number;
}

/** What is asked, again and again. */
export interface Load {
  readonly url: string;
  readonly cookie: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Asks in a closed loop on `connections` connections until `requests` answers are in; throws on any error. */
export async function measure(
  { url, cookie, query, variables }: Load,
  requests: number,
  connections: number,
): Promise<Measured> {
  const pool = new Pool(url, { connections });
  const body = JSON.stringify({ query, variables });
  const took: number[] = [];
  const begun = performance.now();
  let asked = 0;
  const askOn = async () => {
    while (asked++ < requests) {
      const sent = performance.now();
      const response = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', cookie },
        body,
      });
      const answer = await response.body.text();
      if (response.statusCode !== 200 || answer.startsWith('{"errors"')) throw new Error(answer.slice(0, 500));
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn)).finally(() => pool.destroy());
  const seconds = (performance.now() - begun) / 1_000;
  took.sort((a, b) => a - b);
  const quantile = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  return { perSecond: took.length / seconds, p50: quantile(0.5), p95: quantile(0.95) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** How often each load has its turn. */
export const rounds = 5;

/** The middle of five rounds, in each of which every load has its turn, so that all see the same machine. */
export async function inTurns(
  loads: Readonly<Record<string, Load>>,
  requests: number,
  connections: number,
): Promise<Map<string, Measured>> {
  const runs = new Map<string, Measured[]>(Object.keys(loads).map(name => [name, []]));
  for (const load of Object.values(loads)) await measure(load, requests, connections); // warm: JIT, pools, plans
  for (let round = 0; round < rounds; round++) {
    for (const [name, load] of Object.entries(loads)) runs.get(name)!.push(await measure(load, requests, connections));
  }
  return new Map([...runs].map(([name, all]) => [name, middle(all)]));
}

export const middle = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(one => one.perSecond)),
  p50: median(all.map(one => one.p50)),
  p95: median(all.map(one => one.p95)),
});
