import { Trouble } from '../../trouble.ts';
import { ask } from './pinned.ts';

/** Asks the same on some connections without a break, and notes how long each answer takes, by phase. */
export class Asking<Phase extends string> {
  phase: Phase | null = null;
  private readonly taken = new Map<Phase, number[]>();
  private readonly loops: Promise<void>;
  private isOver = false;

  constructor(url: string, body: string, connections: number) {
    const loop = async () => {
      while (!this.isOver) await this.once(url, body);
    };
    this.loops = Promise.all(Array.from({ length: connections }, loop)).then(() => {});
    this.loops.catch(() => {}); // told by `stop`
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.loops;
  }

  told(phase: Phase) {
    const sorted = (this.taken.get(phase) ?? []).sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN);
    return { answers: sorted.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'max ms': at(1) };
  }

  /** What took part in two phases counts for the one in which it began. */
  private async once(url: string, body: string): Promise<void> {
    const { phase } = this;
    const begun = performance.now();
    const response = await ask(url, body);
    const { length } = await response.text();
    if (!response.ok || length < 1_000) throw new Trouble(`${url} answered with status ${response.status}.`);
    if (phase !== null) this.note(phase, performance.now() - begun);
  }

  private note(phase: Phase, milliseconds: number): void {
    const known = this.taken.get(phase);
    if (known) known.push(milliseconds);
    else this.taken.set(phase, [milliseconds]);
  }
}
