import type { Role } from '../generated/operations.ts';

/** A sign-in service of one or more organisations. */
export interface SignInService {
  readonly slug: string;
  readonly name: string;
}

/** One of the invented people as whom anyone may come in, in the demo. */
export interface DemoPerson {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly professions: readonly string[];
  readonly employer: string | null;
}

/** By what people can come in here. */
export interface Doors {
  /** Without the built-in one, which is the demo's. */
  readonly services: readonly SignInService[];
  /** Null where there is no demo, as in production. */
  readonly people: readonly DemoPerson[] | null;
}

export const demoService = 'demo';

/** Rejects when the server does not answer as it should. */
export async function findDoors(): Promise<Doors> {
  const [services, people] = await Promise.all([findServices(), listAt<DemoPerson>('/demo/people')]);
  return { services: services.filter(({ slug }) => slug !== demoService), people };
}

/** All services, that of the demo included. Rejects when the server does not answer as it should. */
export async function findServices(): Promise<readonly SignInService[]> {
  return (await listAt<SignInService>('/auth/issuers')) ?? [];
}

/** Null when there is no such list here. */
async function listAt<Item>(address: string): Promise<Item[] | null> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.json() as Promise<Item[]>;
}
