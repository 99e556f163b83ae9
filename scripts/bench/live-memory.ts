import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Says how many MiB this process keeps alive: counted after a collection, so that garbage hides nothing and adds nothing. */
export function liveMemory(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
}
