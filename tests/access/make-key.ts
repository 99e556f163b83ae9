import type { Ask } from '../platform.ts';

export interface MadeKey {
  readonly id: string;
  /** Shown this once. */
  readonly secret: string;
}

/** Makes a key, widget key or token by its mutation. Throws when none is made. */
export async function makeKey(ask: Ask, mutation: string, input: object): Promise<MadeKey> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { accessKey { id } secret userErrors { code } } }`;
  const { data, errors } = await ask(query, { input });
  const made = data?.[mutation];
  if (!made?.accessKey) throw new Error(`${mutation} made none: ${JSON.stringify(errors ?? made)}`);
  return { id: made.accessKey.id, secret: made.secret };
}
