import { useEffect, useRef } from 'preact/hooks';
import { listen } from './live.ts';
import type { Topic } from './live.ts';

/** Asks again when something of the topic changed: the graph says what. */
export function useLive(topic: Topic, askAgain: () => void, isPaused = false): void {
  const latest = useRef(askAgain);
  latest.current = askAgain;
  useEffect(() => (isPaused ? undefined : listen(topic, () => latest.current())), [topic, isPaused]);
}
