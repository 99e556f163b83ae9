import { useEffect, useState } from 'preact/hooks';

/** How everything behind the front door goes, as the gateway tells who operates it. */
export interface PlatformState {
  readonly subgraphs: readonly Part[];
  readonly plans: {
    readonly compiled: number;
    readonly hits: number;
    readonly misses: number;
    readonly fallbacks: number;
  };
  readonly answers: { readonly whole: number; readonly partial: number; readonly none: number };
  readonly memoryMebibytes: number;
  readonly upSeconds: number;
}

export interface Part {
  readonly name: string;
  readonly state: 'ok' | 'resting' | 'unavailable';
  /** Questions that wait for their turn. */
  readonly waiting: number;
  /** Null when the part does not say. */
  readonly queues: readonly Queue[] | null;
}

export interface Queue {
  readonly queue: string;
  readonly waiting: number;
  readonly lagSeconds: number;
  readonly dead: number;
}

const everyMilliseconds = 10_000;

/** `waiting` until the first answer; `hidden` for whom it is not; `failed` while there is no answer. */
export type Seen = PlatformState | 'waiting' | 'hidden' | 'failed';

/** Looks again every ten seconds while the page is in sight. */
export function usePlatformState(): Seen {
  const [seen, setSeen] = useState<Seen>('waiting');
  useEffect(() => {
    const look = () => void (document.hidden || findState().then(setSeen, () => setSeen('failed')));
    look();
    const timer = setInterval(look, everyMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return seen;
}

async function findState(): Promise<PlatformState | 'hidden'> {
  const answer = await fetch('/operator/state', { headers: { accept: 'application/json' } });
  if (answer.status === 404) return 'hidden';
  if (!answer.ok) throw new Error(`The state answered ${answer.status}.`);
  return answer.json() as Promise<PlatformState>;
}
