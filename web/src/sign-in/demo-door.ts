import type { Role } from '../generated/operations.ts';

/** One of the invented people that the demo door offers. */
export interface DemoPerson {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly professions: readonly string[];
  readonly employer: string | null;
}

/** Null when the door is closed, as it is in production. */
export async function demoPeople(): Promise<DemoPerson[] | null> {
  const answer = await fetch('/demo/people', { headers: { accept: 'application/json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`The demo door answered ${answer.status}.`);
  return answer.json() as Promise<DemoPerson[]>;
}

/** By the built-in sign-in service and back: a fresh page, so nothing of the last person stays in memory. */
export function signInAs(slug: string): void {
  location.assign(`/auth/sign-in?${new URLSearchParams({ issuer: 'demo', hint: slug }).toString()}`);
}

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST' });
  location.assign('/');
}
