import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { mutate } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, plan, planningAt, type PlanningAnswer } from '../../testing/planning.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
});
afterAll(() => exchange.stop());

const { published, edit, confirmed } = planningAt(() => ({ exchange, region, planner }));
const awaited = `query($id: ID!) { _entities(representations: [{ __typename: "Member", id: $id }]) { ... on Member {
  signUpsToReconfirm { id remindedAt shift { id } professional { id } } } } }`;
const awaitedBy = async (viewer: Viewer) => {
  const { data } = await exchange.ask(viewer, awaited, { id: region.host.id });
  return (data!['_entities'] as { signUpsToReconfirm: { id: string; remindedAt: Date | null }[] | null }[])[0]!
    .signUpsToReconfirm;
};

test('who was asked again waits in the inbox of her host, and is reminded once a day', async () => {
  const [shift, other] = [await published(), await published()];
  const id = await confirmed(shift);
  await confirmed(other);
  expect(await awaitedBy(planner)).toEqual([]);
  await edit(shift, { startsAt: '2026-02-10T08:00' }, { mayAskAgain: true });
  expect(await awaitedBy(planner)).toMatchObject([{ id, remindedAt: null, shift: { id: shift.id } }]);
  const elsewhere = aPlanner({ ...region, host: region.home });
  expect(await awaitedBy(elsewhere)).toBeNull();
  const remind = (who: Viewer) =>
    mutate(exchange, who, 'remindToReconfirm', { signUpId: id }, 'signUp { remindedAt }') as Promise<PlanningAnswer>;
  await expect(remind(elsewhere)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const answers = await exchange.atOnce(5, () => remind(planner));
  expect(answers.flatMap(answer => codes(answer)).sort()).toEqual(Array(4).fill('REMINDED_TODAY'));
  expect((await awaitedBy(planner))![0]!.remindedAt).toEqual(now);
  exchange.now = new Date(now.getTime() + 86_400_000);
  expect(codes(await remind(planner))).toEqual([]);
});

/** What is read to change the time of a shift with so many people, and then to call it off. */
async function reads(people: number): Promise<number[]> {
  const shift = await published({ places: people - 1 });
  for (let n = 0; n < people; n++) {
    const { personId } = await aProfessional(exchange, region);
    await exchange.em.execute(
      `insert into sign_up (id, version, region_id, shift_id, member_id, professional_id, status, starts_at, ends_at,
         submitted_at, queue_number, outcome, checks, checked_at)
       select ?, 1, region_id, id, member_id, ?, ?, starts_at, ends_at, now(), ?, 'ELIGIBLE', '[]', now()
       from open_shift where id = ?`,
      [uuidv7(), personId, n === people - 1 ? 'WAITLISTED' : 'CONFIRMED', n + 1, shift.id],
    );
  }
  const held = 'update open_shift set places_taken = ?, places_confirmed = ? where id = ?';
  await exchange.em.execute(held, [people - 1, people - 1, shift.id]);
  const costOf = async (mutation: () => Promise<PlanningAnswer>): Promise<number> => {
    exchange.statements.length = 0;
    expect((await mutation()).userErrors).toEqual([]);
    return exchange.statements.filter(one => /^\s*(select|with)/i.test(one)).length;
  };
  return [
    await costOf(() => edit(shift, { startsAt: '2026-02-10T08:00', places: people }, { mayAskAgain: true })),
    await costOf(() => plan(exchange, planner, 'cancelShift', { shiftId: shift.id, reason: 'PATIENTS_FEWER' })),
  ];
}

test('changing a shift and calling it off read as much for 10 people as for 50', async () => {
  expect(await reads(50)).toEqual(await reads(10));
});
