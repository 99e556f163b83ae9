/** What a request brings to tell who asks; null: nothing, a visitor. */
export type Credential = { readonly kind: 'session' | 'key'; readonly secret: string } | null;

export interface Brought {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

/** A header that names a key but cannot be read; never taken for a visitor. */
export class UnreadableCredential extends Error {}

/**
 * A key comes as `Bearer SECRET`, or as the password of Basic for tools that know nothing else (as the user name where
 * there is no password). It goes before a cookie. Throws UnreadableCredential for any other authorization.
 */
export function credentialOf({ authorization, cookie }: Brought): Credential {
  if (authorization === undefined) return cookie ? { kind: 'session', secret: cookie } : null;
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(authorization.trim()) ?? [];
  const readers: Readonly<Record<string, (value: string) => string>> = { bearer: one => one, basic: passwordOf };
  const secret = readers[scheme.toLowerCase()]?.(value) ?? '';
  if (secret === '') throw new UnreadableCredential();
  return { kind: 'key', secret };
}

function passwordOf(encoded: string): string {
  const [, user = '', password = ''] = /^([^:]*):([^]*)$/.exec(decoded(encoded)) ?? [];
  return password || user;
}

const decoded = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atobOrNothing(base64), character => character.charCodeAt(0)));

function atobOrNothing(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
