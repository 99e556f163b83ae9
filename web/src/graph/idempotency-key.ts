/** One press of a button: what was sent, under which key. */
export interface Press {
  readonly key: string;
  readonly body: string;
}

/** The same key for the same thing sent again without an answer; a new one for everything else. */
export function keyForPress(unanswered: Press | null, body: string): Press {
  return unanswered?.body === body ? unanswered : { key: newKey(), body };
}

/** `crypto.randomUUID` does not exist on a page without https, such as a demo on the ward's own network. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
