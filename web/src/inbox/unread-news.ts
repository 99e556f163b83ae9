const listeners = new Set<() => void>();

/** Lets the count in the header know that it may have changed. */
export function unreadChanged(): void {
  for (const listener of listeners) listener();
}

export function onUnreadChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
