import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Held } from '../soak.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Says what this process holds when it is asked by who started it. */
process.on('message', message => {
  if (message !== 'held') return;
  collect();
  const resources = process.getActiveResourcesInfo();
  const timers = resources.filter(name => name === 'Timeout' || name === 'Immediate').length;
  const held: Held = {
    heapMebibytes: process.memoryUsage().heapUsed / 1_048_576,
    handles: resources.length - timers,
    timers,
  };
  process.send!(held);
});
