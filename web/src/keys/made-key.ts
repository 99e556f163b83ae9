/** A key that was made just now, with the secret that is shown this once. */
export interface MadeKey {
  readonly name: string;
  readonly secret: string;
}

/** Out of a mutation's answer; null when none was made. */
export function madeKey(payload: {
  readonly secret: string | null;
  readonly accessKey: { readonly name: string } | null;
}): MadeKey | null {
  const { secret, accessKey } = payload;
  return secret && accessKey ? { name: accessKey.name, secret } : null;
}
