import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * Tells the text of a file each time it became another one; one at a time, and always the last. Looks at the file itself
 * every so often: whatever moves, links or mounts files tells nobody. Gives how to end it.
 */
export function watchText(
  file: string,
  known: string,
  tell: (text: string) => Promise<void>,
  milliseconds = 500,
): () => void {
  let last = known;
  let telling = Promise.resolve();
  const look = async () => {
    const text = await readFile(file, 'utf8').catch(() => null); // away for a moment, while it is replaced
    if (text === null || text === last) return;
    last = text;
    await tell(text);
  };
  const listener = () => (telling = telling.then(look));
  watchFile(file, { interval: milliseconds, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
