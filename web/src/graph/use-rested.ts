import { useEffect, useState } from 'preact/hooks';

const restMilliseconds = 250;

/** What is being typed, once nothing was added for a moment: a question per word, not per letter. */
export function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
