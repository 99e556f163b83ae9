/** A whole number from 0 up to below `below` that depends on nothing but the words: the same in every run. */
export function hashOf(below: number, ...words: readonly unknown[]): number {
  const text = JSON.stringify(words);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

/** One of several, by the words. */
export const pickOf = <T>(all: readonly T[], ...words: readonly unknown[]): T => all[hashOf(all.length, ...words)]!;
