import type { PeerFigures, Plan } from './measure-all.ts';

/** A table for each question: how each peer did, and its ratio to the first, which is stock. */
export function printTables(figures: ReadonlyMap<string, PeerFigures | null>, { questions, peers }: Plan): void {
  const [first] = peers;
  for (const question of questions) {
    const stock = figures.get(first!.name)?.byQuestion.get(question);
    const rows = [...figures].map(([name, measured]) => {
      const one = measured?.byQuestion.get(question);
      if (!measured || !one) return [name, { 'CPU ms': 'not available' }];
      return [
        name,
        {
          'CPU ms': one.cpuMilliseconds.toFixed(3),
          'CPU ratio': stock && (stock.cpuMilliseconds / one.cpuMilliseconds).toFixed(1),
          'answers/s': Math.round(one.perSecond),
          ratio: stock && (one.perSecond / stock.perSecond).toFixed(1),
          'p50 ms': one.p50,
          'p99 ms': one.p99,
          'peak MiB': Math.round(measured.peakMebibytes),
        },
      ];
    });
    console.log(`\n${question} (ratios to ${first!.name}: how many times as good)`);
    console.table(Object.fromEntries(rows));
  }
}
