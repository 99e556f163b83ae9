import type { EntityManager } from '@mikro-orm/postgresql';
import { signatureOf } from '../platform-secret/platform-secret.ts';

/** Stands for every group of news. */
export const allNews = 'ALL_NEWS';

export const unsubscribeWords = (personId: string, about: string) => ['unsubscribe', personId, about] as const;

/** The signed address that stops news by one press, without signing in; it stays good as long as the platform stands. */
export async function unsubscribeUrlOf(
  em: EntityManager,
  portalUrl: string,
  personId: string,
  about: string,
  language: string,
): Promise<string> {
  const signature = await signatureOf(em, ...unsubscribeWords(personId, about));
  return `${portalUrl}/messages/unsubscribe?${new URLSearchParams({ who: personId, about, signature, language })}`;
}
