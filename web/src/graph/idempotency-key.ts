import { randomHex } from './random-hex.ts';

/** One press of a button: what was sent, under which key. */
export interface Press {
  readonly key: string;
  readonly body: string;
}

/** The same key for the same thing sent again without an answer; a new one for everything else. */
export function keyForPress(unanswered: Press | null, body: string): Press {
  return unanswered?.body === body ? unanswered : { key: randomHex(16), body };
}
