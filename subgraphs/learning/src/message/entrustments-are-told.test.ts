import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEmployment, anEntrustment, anEpa, aProfession, aSet, withRole } from '../../testing/learning.ts';
import { listener } from '../../testing/listener.ts';
import { warnOfEnds } from '../epa-entrustment/warn-of-ends.round.ts';
import { EntrustmentLevel } from '../epa-entrustment/entrustment-level.rules.ts';
import type { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { learning as definition } from '../schema.ts';

let learning: TestSubgraph;
const martini = uuidv7();
const assessor = withRole('ASSESSOR', martini);
beforeAll(async () => void (learning = await TestSubgraph.start(definition, [listener])));
afterAll(() => learning.stop());

/** What she was told, in its order. */
async function toldTo(personId: string): Promise<unknown[]> {
  const said = await learning.em.execute<{ state: { kind: string; facts: object } }[]>(
    `select data -> 'state' as state from learning_events.job
     where name = 'learning.message-due/listener' and data -> 'state' ->> 'recipientId' = ? order by created_on`,
    [personId],
  );
  return said.map(({ state: { kind, facts } }) => [kind, ...Object.values(facts)]);
}

/** Somebody whom Martini employs, and an EPA that the assessor holds at level 5. */
const aPair = () =>
  learning.em.transactional(async tx => {
    const her = uuidv7();
    anEmployment(tx, her, aProfession(tx).id, { memberId: martini });
    const epa = anEpa(tx, aSet(tx), { code: 'OA-3', title: 'Opdekken' });
    anEntrustment(tx, epa, assessor.personId!, { level: EntrustmentLevel.L5 });
    return [her, epa] as const;
  });

async function decide(professionalId: string, { id: epaId }: EpaDefinition, level: string): Promise<string> {
  const input = { professionalId, epaId, level, decidedOn: '2026-03-10', validUntil: '2027-03-10' };
  const { data } = await learning.ask(
    assessor,
    'mutation($input: GrantEpaEntrustmentInput!) { grantEpaEntrustment(input: $input) { entrustment { id } userErrors { code } } }',
    { input },
  );
  const payload = data!['grantEpaEntrustment'] as { entrustment: { id: string } | null };
  return payload.entrustment?.id ?? 'refused';
}

test('she hears what was decided, at which level and until when, and nothing of what was refused', async () => {
  learning.now = new Date('2026-03-10T10:00:00Z');
  const [her, epa] = await aPair();
  for (const level of ['L3', 'L4', 'L2']) await decide(her, epa, level);
  const id = await decide(her, epa, 'L2');
  const revoke =
    'mutation($id: ID!) { revokeEpaEntrustment(input: { entrustmentId: $id, reason: "geheim" }) { userErrors { code } } }';
  await learning.ask(assessor, revoke, { id });
  await learning.ask(assessor, revoke, { id });
  const of = (kind: string, level: number) => [`ENTRUSTMENT_${kind}`, 'OA-3 Opdekken', level, '2027-03-10'];
  expect(await toldTo(her)).toEqual([
    of('GRANTED', 3),
    of('GRANTED', 4),
    of('LOWERED', 2),
    of('GRANTED', 2),
    of('REVOKED', 2),
  ]);
});

test('that trust ends is said once, at 90 and 30 days and on the last day, however often and late it is looked', async () => {
  const [her, epa] = await aPair();
  const other = uuidv7();
  await learning.em.transactional(async tx => {
    anEntrustment(tx, epa, her, { validUntil: '2026-06-30' });
    anEntrustment(tx, epa, other, {
      validUntil: '2026-06-30',
      revokedAt: new Date('2026-01-01'),
      revokedById: uuidv7(),
    });
  });
  const said = async (day: string) => {
    const { orm, events } = learning.subgraph;
    await learning.atOnce(3, () => warnOfEnds.go(orm, events, new Date(`${day}T10:00Z`)));
    return toldTo(her);
  };
  const ends = ['ENTRUSTMENT_EXPIRES', 'OA-3 Opdekken', 4, '2026-06-30'];
  expect(await said('2026-03-31')).toEqual([]); // 91 days
  expect(await said('2026-04-01')).toEqual([ends]);
  expect(await said('2026-05-30')).toEqual([ends]); // 31 days
  expect(await said('2026-06-01')).toEqual([ends, ends]); // a day late
  expect(await said('2026-06-29')).toEqual([ends, ends]);
  expect(await said('2026-06-30')).toEqual([ends, ends, ends]);
  expect(await said('2026-07-01')).toEqual([ends, ends, ends]);
  expect(await toldTo(other)).toEqual([]);
});

test('who was never told hears once that it is over, if it is not long ago', async () => {
  const [her, epa] = await aPair();
  const late = uuidv7();
  await learning.em.transactional(async tx => {
    anEntrustment(tx, epa, her, { validUntil: '2026-06-23' });
    anEntrustment(tx, epa, late, { validUntil: '2026-06-22' });
  });
  const { orm, events } = learning.subgraph;
  await warnOfEnds.go(orm, events, new Date('2026-06-30T10:00Z'));
  await warnOfEnds.go(orm, events, new Date('2026-06-30T11:00Z'));
  expect(await toldTo(her)).toEqual([['ENTRUSTMENT_EXPIRED', 'OA-3 Opdekken', 4, '2026-06-23']]);
  expect(await toldTo(late)).toEqual([]);
});
