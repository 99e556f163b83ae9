import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { LinkedRoster, requested } from '../../testing/linked-roster.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';

let exchange: TestSubgraph;
let it: LinkedRoster;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (it = await LinkedRoster.start(exchange)));
afterEach(() => it.roster.stop());

describe('what changed under people', () => {
  async function conflicted(change: object): Promise<{ id: string; signUpId: string }> {
    it.roster.change(requested('A'));
    await it.sync();
    const { signUpId } = await it.confirmed('A/1');
    it.roster.change(change);
    await it.sync();
    const [one] = await openConflicts();
    return { id: one!.id, signUpId };
  }

  interface Open {
    id: string;
    kind: string;
    shift: { id: string; startsAt: Date };
    proposal: { startsAt: Date; places: number } | null;
  }
  async function openConflicts(viewer: Viewer = it.planner): Promise<Open[]> {
    const query = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member { rosterConflicts { nodes { id kind shift { id startsAt } proposal { startsAt places } } } } } }`;
    const { data } = await exchange.ask(viewer, query, { m: [{ __typename: 'Member', id: it.region.host.id }] });
    const [member] = data!['_entities'] as never as [{ rosterConflicts: { nodes: Open[] } | null }];
    return member.rosterConflicts?.nodes ?? [];
  }
  async function resolve(rosterConflictId: string, resolution: string): Promise<string[]> {
    const query = `mutation($input: ResolveRosterConflictInput!) { resolveRosterConflict(input: $input) { rosterConflict { status } userErrors { code } } }`;
    const { data, errors } = await exchange.ask(it.planner, query, { input: { rosterConflictId, resolution } });
    if (errors) throw errors[0];
    const { userErrors } = data!['resolveRosterConflict'] as never as { userErrors: { code: string }[] };
    return userErrors.map(({ code }) => code);
  }
  const looksAgainAt = async (shiftId: string) =>
    (
      await exchange.em.execute(
        `select id from exchange_events.job where name = 'exchange.recheck-shift' and data ->> 'shiftId' = ?`,
        [shiftId],
      )
    ).length;
  const statusOf = async (id: string) => (await exchange.em.findOneOrFail(SignUp, id)).status;

  test('a shift that people signed up for stays, and waits for a planner with both words', async () => {
    await conflicted(requested('A', 9));
    const [one] = await openConflicts();
    expect(one).toMatchObject({ kind: 'CHANGED', proposal: { places: 1 } });
    expect(one!.shift.startsAt).toEqual(new Date('2031-02-03T06:00:00Z'));
    expect(one!.proposal!.startsAt).toEqual(new Date('2031-02-03T08:00:00Z'));
    expect(await openConflicts(await aProfessional(exchange, it.region))).toEqual([]);
  });

  test('the word of the roster is taken by one press: the shift moves, who was confirmed is asked again', async () => {
    const { id, signUpId } = await conflicted(requested('A', 9));
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual([]);
    expect((await it.shiftOf('A/1')).startsAt).toEqual(new Date('2031-02-03T08:00:00Z'));
    expect(await statusOf(signUpId)).toBe('RECONFIRM_NEEDED');
    expect(await looksAgainAt((await it.shiftOf('A/1')).id)).toBe(1);
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual(['NOT_OPEN']);
  });

  test('ours is kept by one press, until the roster changes again', async () => {
    const { id, signUpId } = await conflicted(requested('A', 9));
    expect(await resolve(id, 'KEEP_OURS')).toEqual([]);
    it.roster.change(requested('A', 9));
    await it.sync();
    expect(await openConflicts()).toEqual([]);
    it.roster.change(requested('A', 10));
    await it.sync();
    expect(await openConflicts()).toHaveLength(1);
    expect(await statusOf(signUpId)).toBe('CONFIRMED');
  });

  test('what the roster takes back is no conflict any more', async () => {
    await conflicted(requested('A', 9));
    it.roster.change(requested('A', 7));
    await it.sync();
    expect(await openConflicts()).toEqual([]);
  });

  test('what vanished there is called off by one press, and everybody is told', async () => {
    const { id, signUpId } = await conflicted(requested('A', 7, { actionCode: 'DELETE' }));
    expect((await openConflicts())[0]).toMatchObject({ kind: 'VANISHED', proposal: null });
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual([]);
    expect([(await it.shiftOf('A/1')).status, await statusOf(signUpId)]).toEqual(['CANCELLED', 'CANCELLED_BY_HOST']);
  });

  test('two planners who press at once decide once', async () => {
    const { id } = await conflicted(requested('A', 9));
    const answers = await exchange.atOnce(5, () => resolve(id, 'TAKE_ROSTER'));
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
  });
});
