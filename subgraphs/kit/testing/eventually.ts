import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until `holds` is true of the answer, and gives it; after `milliseconds` whatever it was last. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  milliseconds = 10_000,
): Promise<T> {
  for (const end = Date.now() + milliseconds; ;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await sleep(25);
  }
}
