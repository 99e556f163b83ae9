import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './writer.ts';

/** A bar on a terminal; elsewhere, such as in a log, a line for each tenth. */
export function progressBar(): { progress: Progress; stop: () => void } {
  return process.stderr.isTTY ? barOf() : linesOf();
}

function barOf() {
  const bar = new SingleBar(
    { format: '{bar} {percentage} % | {text}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  const progress: Progress = (text, done, total) => {
    if (!started) bar.start(total, 0, { text });
    started = true;
    bar.update(done, { text });
  };
  return { progress, stop: () => bar.stop() };
}

function linesOf() {
  let told = 0;
  const progress: Progress = (text, done, total) => {
    const tenths = Math.floor((done / total) * 10);
    if (tenths <= told) return;
    told = tenths;
    console.error(`${tenths * 10} % (${text})`);
  };
  return { progress, stop: () => {} };
}
