import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, silence, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { aPerson, inHours, repeated, startBranding, testNow } from '../../testing/branding.ts';
import {
  acts,
  aMember,
  anEmployee,
  findsStories,
  findsWaiting,
  office,
  recruiterOf,
  storiesOf,
  words,
} from '../../testing/stories.ts';

let branding: TestSubgraph;
/** Hears what people are to be told, and is never started: what is said waits for it. */
const listener = { ...silence('listener'), borrows: [{ topic: 'branding.message-due', apply: async () => {} }] };
beforeAll(async () => void (branding = await startBranding([listener])));
afterAll(() => branding.stop());

const elsewhere = uuidv7();

/** A story in the name of somebody who works at a member, waiting for her. */
async function aStory() {
  const memberId = await aMember(branding);
  const her = await anEmployee(branding, memberId);
  const input = { professionalId: her.personId, memberId, ...words };
  const { story } = await acts(branding, recruiterOf(memberId), 'draftStory', input);
  return { her, memberId, storyId: story!.id };
}
const does = (viewer: Parameters<typeof acts>[1], deed: 'consentToStory' | 'withdrawStory', storyId: string) =>
  acts(branding, viewer, deed, { storyId });

test('what is written waits for her: she hears of it and finds it, nobody else reads it before she agrees', async () => {
  const memberId = await aMember(branding);
  const hostMemberId = await aMember(branding);
  const her = await anEmployee(branding, memberId);
  const input = { professionalId: her.personId, memberId, hostMemberId, ...words, text: ` ${words.text}\r\n ` };
  const { story, userErrors } = await acts(branding, office(), 'draftStory', input);
  expect(userErrors).toEqual([]);
  expect(story).toMatchObject({
    ...words,
    titleEn: null,
    textEn: null,
    publishedAt: null,
    member: { id: memberId },
    hostMember: { id: hostMemberId },
    viewerCanConsent: false,
    viewerCanWithdraw: true,
  });
  const { id } = story!;
  const said = await branding.em.execute<{ state: object }[]>(
    `select data -> 'state' as state from branding_events.job
     where name = 'branding.message-due/listener' and data -> 'state' -> 'subject' ->> 'id' = ?`,
    [id],
  );
  const about = { subject: { type: 'Story', id }, regionId: her.tenantId, facts: {} };
  expect(said).toEqual([{ state: { kind: 'STORY_WAITING', recipientId: her.personId, ...about } }]);
  const waiting = { id, publishedAt: null, viewerCanConsent: true, viewerCanWithdraw: true };
  expect(await storiesOf(branding, her, her.personId)).toEqual([waiting]);
  expect(await storiesOf(branding, office(), her.personId)).toBeNull();
  for (const viewer of [her, office(), aViewer()]) expect(await findsStories(branding, viewer)).not.toContain(id);
});

test('once she agrees everybody of the region reads it, newest first, visitors too; no other region does', async () => {
  const [first, second] = [await aStory(), await aStory()];
  const { story, userErrors } = await does(second.her, 'consentToStory', second.storyId);
  expect([story!.publishedAt, userErrors]).toEqual([testNow, []]);
  branding.now = inHours(1);
  await does(first.her, 'consentToStory', first.storyId);
  branding.now = testNow;
  for (const viewer of [aViewer(), aPerson()])
    expect((await findsStories(branding, viewer)).slice(0, 2)).toEqual([first.storyId, second.storyId]);
  expect(await findsStories(branding, aViewer({ tenantId: elsewhere }))).toEqual([]);
  const again = await does(first.her, 'consentToStory', first.storyId);
  expect(again.userErrors).toEqual([{ code: 'ALREADY_PUBLISHED' }]);
});

test('she withdraws at any time, and it is gone at once, for good and for everybody', async () => {
  const { her, memberId, storyId } = await aStory();
  await does(her, 'consentToStory', storyId);
  expect((await does(recruiterOf(memberId), 'withdrawStory', storyId)).thrown).toBe('FORBIDDEN');
  expect(await does(her, 'withdrawStory', storyId)).toEqual({ withdrawnStoryId: storyId, thrown: undefined });
  for (const viewer of [her, office(), aViewer()]) expect(await findsStories(branding, viewer)).not.toContain(storyId);
  expect(await storiesOf(branding, her, her.personId)).toEqual([]);
  for (const id of [storyId, uuidv7(), 'nonsense'])
    for (const deed of ['consentToStory', 'withdrawStory'] as const)
      expect((await does(her, deed, id)).thrown).toBe('NOT_FOUND');
});

test('those who write take back what still waits for her; nobody agrees for her, and to others it is not there', async () => {
  const { her, memberId, storyId } = await aStory();
  expect((await does(office(), 'consentToStory', storyId)).thrown).toBe('FORBIDDEN');
  const strangers = [aPerson(), recruiterOf(uuidv7()), office({ tenantId: elsewhere })];
  for (const viewer of strangers)
    for (const deed of ['consentToStory', 'withdrawStory'] as const)
      expect((await does(viewer, deed, storyId)).thrown).toBe('NOT_FOUND');
  expect((await does(aViewer(), 'consentToStory', storyId)).thrown).toBe('UNAUTHENTICATED');
  expect((await does(recruiterOf(memberId), 'withdrawStory', storyId)).withdrawnStoryId).toBe(storyId);
  expect((await does(her, 'consentToStory', storyId)).thrown).toBe('NOT_FOUND');
});

test('of twenty yeses at once one counts, and a no at the same time always stands', async () => {
  const { her, storyId } = await aStory();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => does(her, 'consentToStory', storyId)));
  const codes = outcomes.map(({ userErrors }) => userErrors?.[0]?.code ?? 'PUBLISHED').toSorted();
  expect(codes).toEqual([...repeated(19, 'ALREADY_PUBLISHED'), 'PUBLISHED']);
  const other = await aStory();
  const both = [does(other.her, 'withdrawStory', other.storyId), does(other.her, 'consentToStory', other.storyId)];
  expect((await Promise.all(both))[0]).toMatchObject({ withdrawnStoryId: other.storyId });
  expect(await findsStories(branding, aViewer())).not.toContain(other.storyId);
});

test('only who may writes, of who works there today, and of members of the region', async () => {
  const memberId = await aMember(branding);
  const foreign = await aMember(branding, elsewhere);
  const [her, gone] = [await anEmployee(branding, memberId), await anEmployee(branding, memberId, '2026-01-14')];
  const [lastDay, abroad] = [await anEmployee(branding, memberId, '2026-01-15'), await anEmployee(branding, foreign)];
  const by = async (viewer: Parameters<typeof acts>[1], over: object = {}) =>
    (await acts(branding, viewer, 'draftStory', { professionalId: her.personId, memberId, ...words, ...over })).thrown;
  expect(await by(her)).toBe('FORBIDDEN');
  expect(await by(recruiterOf(uuidv7()))).toBe('FORBIDDEN');
  expect(await by(aViewer())).toBe('UNAUTHENTICATED');
  expect(await by(office(), { professionalId: gone.personId })).toBe('NOT_FOUND');
  expect(await by(office(), { professionalId: lastDay.personId })).toBeUndefined();
  expect(await by(office(), { professionalId: abroad.personId, memberId: foreign })).toBe('NOT_FOUND');
  expect(await by(office(), { hostMemberId: foreign })).toBe('NOT_FOUND');
  expect(await by(office(), { hostMemberId: 'nonsense' })).toBe('NOT_FOUND');
});

test('those who write find what waits, newest first, each of whom she writes for; nobody else does', async () => {
  const [first, second] = [await aStory(), await aStory()];
  const both = [second.storyId, first.storyId];
  const waiting = async (viewer: Parameters<typeof acts>[1]) =>
    (await findsWaiting(branding, viewer))?.filter(id => both.includes(id)) ?? null;
  expect(await waiting(office())).toEqual(both);
  expect(await waiting(recruiterOf(first.memberId))).toEqual([first.storyId]);
  expect(await waiting(recruiterOf(uuidv7()))).toEqual([]);
  expect(await waiting(office({ tenantId: elsewhere }))).toEqual([]);
  for (const viewer of [first.her, aPerson(), aViewer()]) expect(await waiting(viewer)).toBeNull();
  await does(first.her, 'consentToStory', first.storyId);
  await does(second.her, 'withdrawStory', second.storyId);
  expect(await waiting(office())).toEqual([]);
});
