import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { RecruitmentEvent, RecruitmentEventKind } from '../src/recruitment-event/recruitment-event.entity.ts';
import { branding } from '../src/schema.ts';

/** When the tests take place; an event of `anEvent` begins a week later. */
export const testNow = new Date('2026-01-15T12:00:00Z');

/** On its own, without the neighbours whose facts it borrows: tests hand it facts by `apply…`. */
export async function startBranding(neighbours: readonly SubgraphDefinition[] = []): Promise<TestSubgraph> {
  const test = await TestSubgraph.start({ ...branding, borrows: [] }, neighbours);
  test.now = testNow;
  return test;
}

/** A professional who asks; each call another one. */
export const aPerson = (): Viewer & { personId: string } => ({ ...aViewer(), personId: uuidv7() });

/** Hours from the time of the tests. */
export const inHours = (hours: number): Date => new Date(testNow.getTime() + hours * 3_600_000);

/** The same, that many times. */
export const repeated = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** Stores an event that anybody can register for; say what differs. */
export function anEvent(
  { em }: TestSubgraph,
  over: Partial<RequiredEntityData<RecruitmentEvent>> = {},
): Promise<RecruitmentEvent> {
  const usual = {
    regionId: aViewer().tenantId,
    memberId: uuidv7(),
    kind: RecruitmentEventKind.INFORMATION_EVENING,
    title: 'Voorlichtingsavond',
    description: 'Over de opleiding tot operatieassistent.',
    startsAt: inHours(168),
    endsAt: inHours(170),
    venue: 'Aula',
    place: 'Scheemda',
    latitude: 53.1711,
    longitude: 6.9714,
    capacity: 60,
  };
  return em.transactional(async tx => tx.create(RecruitmentEvent, { ...usual, ...over }));
}

const register = `mutation($input: RegisterForEventInput!) { registerForEvent(input: $input) {
  registration { id status waitingListPosition viewerCanCancel event { registeredCount waitingCount } }
  userErrors { code field } } }`;
const cancel = `mutation($input: CancelRegistrationInput!) { cancelRegistration(input: $input) {
  registration { id status event { registeredCount waitingCount } } userErrors { code } } }`;

export interface Outcome {
  registration: {
    id: string;
    status: string;
    waitingListPosition: number | null;
    viewerCanCancel: boolean;
    event: { registeredCount: number; waitingCount: number };
  } | null;
  userErrors: { code: string; field: string[] | null }[];
  /** Code of a thrown error. */
  thrown: unknown;
}

/** Asks for a place; `visitor` when nobody is signed in. */
export async function registers(
  test: TestSubgraph,
  viewer: Viewer,
  eventId: string,
  visitor: { name?: string; email?: string } = {},
  retryKey?: string,
): Promise<Outcome> {
  const { data, errors } = await test.ask(viewer, register, { input: { eventId, ...visitor } }, retryKey);
  return { ...(data?.['registerForEvent'] as Outcome), thrown: errors?.[0]?.extensions['code'] };
}

/** Gives a registration up. */
export async function cancels(test: TestSubgraph, viewer: Viewer, registrationId: string): Promise<Outcome> {
  const { data, errors } = await test.ask(viewer, cancel, { input: { registrationId } });
  return { ...(data?.['cancelRegistration'] as Outcome), thrown: errors?.[0]?.extensions['code'] };
}
