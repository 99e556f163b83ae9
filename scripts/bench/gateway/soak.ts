import { Trouble } from '../../trouble.ts';
import { bodyOf } from './compare.ts';
import { questionNames } from './fixture/questions.ts';
import { measure, type Load } from './load.ts';
import { startPeer } from './measure-all.ts';
import { peers, type Fixture } from './peers.ts';

/** What ours tells of itself when it is asked to, after a collection. */
export interface Held {
  readonly heapMebibytes: number;
  readonly handles: number;
  readonly timers: number;
}

/** Asks ours everything, for so many minutes, and prints how what it holds grows for each hour. */
export async function soak(fixture: Fixture, minutes: number, load: Load): Promise<void> {
  const started = await startPeer(
    peers.find(({ name }) => name === 'ours-http')!,
    fixture,
  );
  if (!started) throw new Trouble('Ours did not start.');
  const { pinned, url } = started;
  try {
    const samples: { hours: number; held: Held }[] = [];
    const ask = async () => {
      for (const question of questionNames) await measure(pinned, url, bodyOf(question), load);
    };
    await ask(); // what is kept once and for all is there after that
    const begun = performance.now();
    do {
      await ask();
      const hours = (performance.now() - begun) / 3_600_000;
      const held = await pinned.asks<Held>('held');
      samples.push({ hours, held });
      console.log(
        `${(hours * 60).toFixed(1)} min: heap ${held.heapMebibytes.toFixed(1)} MiB, ${held.handles} handles, ${held.timers} timers`,
      );
    } while (performance.now() - begun < minutes * 60_000);
    console.table(
      Object.fromEntries(
        (['heapMebibytes', 'handles', 'timers'] as const).map(what => [
          what,
          { 'for each hour': slope(samples.map(({ hours, held }) => [hours, held[what]])).toFixed(2) },
        ]),
      ),
    );
  } finally {
    await pinned.stop();
  }
}

/** Of the line that fits best. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(points.map(point => point[0])), mean(points.map(point => point[1]))];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}
