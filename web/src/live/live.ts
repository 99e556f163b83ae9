/** What a page may listen to: shifts on offer, or those that the person plans. */
export type Topic = 'board' | 'desk';

interface Listener {
  readonly topic: Topic;
  readonly changed: () => void;
}

/** Several changes in a row are one reason to ask again. */
const gatherMilliseconds = 400;
/** When all clients hear the same, they ask again spread over this time. */
const spreadMilliseconds = 2_000;
/** Without live changes pages ask again by themselves. */
const pollMilliseconds = 30_000;
const reopenMilliseconds = 60_000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let openFor = '';
let gathering: ReturnType<typeof setTimeout> | undefined;
let polling: ReturnType<typeof setTimeout> | undefined;
let reopening: ReturnType<typeof setTimeout> | undefined;

/** Calls back when something of the topic may have changed. One connection serves all of the page; returns how to stop. */
export function listen(topic: Topic, changed: () => void): () => void {
  const listener = { topic, changed };
  if (listeners.size === 0) document.addEventListener('visibilitychange', seenOrNot);
  listeners.add(listener);
  connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('visibilitychange', seenOrNot);
    connect();
  };
}

/** Brings the connection to what is listened to; a page that nobody sees needs none. */
function connect(): void {
  const wanted = document.hidden ? '' : [...new Set([...listeners].map(({ topic }) => topic))].sort().join(',');
  if (wanted === openFor) return;
  hangUp();
  openFor = wanted;
  if (wanted === '') return;
  source = new EventSource(`/live?topics=${wanted}`);
  source.addEventListener('change', () => tell(gatherMilliseconds));
  source.addEventListener('reset', () => tell(gatherMilliseconds + Math.random() * spreadMilliseconds));
  source.addEventListener('open', () => clearInterval(polling));
  source.addEventListener('error', troubled);
}

/** The browser opens it again by itself, unless it was refused; until then the page asks from time to time. */
function troubled(): void {
  clearInterval(polling);
  polling = setInterval(() => tell(0), pollMilliseconds);
  if (source?.readyState !== EventSource.CLOSED) return;
  clearTimeout(reopening);
  reopening = setTimeout(() => {
    openFor = '';
    connect();
  }, reopenMilliseconds);
}

function hangUp(): void {
  source?.close();
  source = null;
  for (const timer of [gathering, polling, reopening]) clearTimeout(timer);
  gathering = undefined;
}

function tell(milliseconds: number): void {
  gathering ??= setTimeout(() => {
    gathering = undefined;
    for (const { changed } of listeners) changed();
  }, milliseconds);
}

/** Who comes back to a page sees at once what changed meanwhile. */
function seenOrNot(): void {
  connect();
  if (!document.hidden) tell(0);
}
