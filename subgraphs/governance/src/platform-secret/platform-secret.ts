import type { EntityManager } from '@mikro-orm/postgresql';
import { changes, rows } from '@naober/kit/sql';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of the platform's own, made by whoever needs it first; the same for every process from then on. */
export async function platformSecret(em: EntityManager, name: string, make: () => string): Promise<string> {
  const read = () => rows<{ value: string }>(em, 'select value from platform_secret where name = ?', [name]);
  const [known] = await read();
  if (known) return known.value;
  await changes(em, 'insert into platform_secret (name, value) values (?, ?) on conflict (name) do nothing', [
    name,
    make(),
  ]);
  return (await read())[0]!.value;
}

/** Proves that an address in a mail of ours was made by us; says nothing else. */
export async function signatureOf(em: EntityManager, ...words: readonly string[]): Promise<string> {
  const key = await platformSecret(em, 'address-signing', () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url');
}

export async function isSignedBy(em: EntityManager, signature: string, ...words: readonly string[]): Promise<boolean> {
  const [given, right] = [Buffer.from(signature), Buffer.from(await signatureOf(em, ...words))];
  return given.length === right.length && timingSafeEqual(given, right);
}
