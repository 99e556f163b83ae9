const key = 'naober-reloaded-at';
const quietMilliseconds = 30_000;

/** A page that was opened before a new version came asks for files that are gone: it starts again, once. */
export function reloadForNewVersion(): void {
  addEventListener('vite:preloadError', () => {
    if (Date.now() - Number(sessionStorage.getItem(key)) < quietMilliseconds) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}

/** What the way back brings out of the browser's memory as it was left may be another person's, or wait for a press of long ago. */
export function reloadWhenRestored(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
