import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { BorrowedEmployment } from '../src/borrowed/employment.entity.ts';
import { BorrowedMember } from '../src/borrowed/member.entity.ts';
import { aPerson } from './branding.ts';

export const office = (over: Partial<Viewer> = {}): Viewer => ({
  ...aPerson(),
  roles: [{ role: 'PROGRAMME_MANAGER', organisationId: null, unitId: null }],
  ...over,
});
export const recruiterOf = (organisationId: string): Viewer => ({
  ...aPerson(),
  roles: [{ role: 'RECRUITER', organisationId, unitId: null }],
});

/** A member of a region, of the tests' own unless told otherwise. */
export async function aMember({ em }: TestSubgraph, regionId = aViewer().tenantId): Promise<string> {
  const id = uuidv7();
  await em.transactional(
    async tx => void tx.create(BorrowedMember, { id, version: 1, regionId, latitude: 53, longitude: 6 }),
  );
  return id;
}

/** Somebody who works at a member, until a day or for good. */
export async function anEmployee({ em }: TestSubgraph, memberId: string, endsOn: string | null = null) {
  const viewer = aPerson();
  const job = { id: uuidv7(), version: 1, memberId, startsOn: '2020-01-01', endsOn };
  await em.transactional(async tx => void tx.create(BorrowedEmployment, { ...job, professionalId: viewer.personId }));
  return viewer;
}

export const words = { name: 'Femke', title: 'Drie maanden bij de buren', text: 'Ik leerde veel.\nEn ik bleef.' };

const fields = `{ id name title text titleEn textEn publishedAt member { id } hostMember { id }
  viewerCanConsent viewerCanWithdraw }`;
const texts = {
  draftStory: `mutation($input: DraftStoryInput!) { draftStory(input: $input) { story ${fields} userErrors { code } } }`,
  consentToStory: `mutation($input: ConsentToStoryInput!) {
    consentToStory(input: $input) { story ${fields} userErrors { code } } }`,
  withdrawStory: 'mutation($input: WithdrawStoryInput!) { withdrawStory(input: $input) { withdrawnStoryId } }',
};

export interface StoryOutcome {
  story?: { id: string; publishedAt: Date | null } | null;
  withdrawnStoryId?: string;
  userErrors?: { code: string }[];
  thrown: unknown;
}

/** Does one thing with stories. */
export async function acts(
  test: TestSubgraph,
  viewer: Viewer,
  deed: keyof typeof texts,
  input: object,
): Promise<StoryOutcome> {
  const { data, errors } = await test.ask(viewer, texts[deed], { input });
  return { ...(data?.[deed] as StoryOutcome), thrown: errors?.[0]?.extensions['code'] };
}

/** What who asks finds among the public ones, by id, first page. */
export async function findsStories(test: TestSubgraph, viewer: Viewer): Promise<string[]> {
  const { data } = await test.ask(viewer, '{ stories(first: 100) { nodes { id } } }');
  return (data!['stories'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
}

/** What stands in her name, as who asks sees it. */
export async function storiesOf(test: TestSubgraph, viewer: Viewer, personId: string): Promise<unknown> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { stories { id publishedAt viewerCanConsent viewerCanWithdraw } } } }`;
  const { data } = await test.ask(viewer, query, { of: [{ __typename: 'Professional', id: personId }] });
  return (data!['_entities'] as { stories: unknown }[])[0]!.stories;
}

/** Stories that wait, as who asks finds them, by id; null for who writes none. */
export async function findsWaiting(test: TestSubgraph, viewer: Viewer): Promise<string[] | null> {
  const { data } = await test.ask(viewer, '{ waitingStories(first: 100) { nodes { id } } }');
  return (data!['waitingStories'] as { nodes: { id: string }[] } | null)?.nodes.map(({ id }) => id) ?? null;
}
