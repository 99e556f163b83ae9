import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [archiveOf('exchange')])));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

/** Somebody of the host or of its neighbour, signed up for a shift of the host; gives both ids. */
async function aSignUp(memberId: string, shiftId?: string): Promise<{ id: string; viewer: Viewer }> {
  const viewer = await aProfessional(exchange, region, { memberId });
  const shift = shiftId ?? (await aShift(exchange, region)).id;
  return { id: (await signUp(exchange, viewer, shift)).signUp!.id, viewer };
}

const who = (viewer: Viewer, id: string) => exchange.reference(viewer, 'SignUp', id, 'status professional { id }');

test('who looks at somebody of another employer leaves an entry; at her own people, none', async () => {
  const [lent, own] = [await aSignUp(region.home.id), await aSignUp(region.host.id)];
  await emptyArchive(exchange);
  for (const { id } of [lent, own]) expect(await who(aPlanner(region), id)).not.toBeNull();
  expect(await summaryOf(exchange)).toEqual([`READ SignUp ${lent.id} of ${lent.viewer.personId}`]);
});

test('she herself leaves none, nor does who asks for no person', async () => {
  const { id, viewer } = await aSignUp(region.home.id);
  await emptyArchive(exchange);
  await who(viewer, id);
  await exchange.reference(aPlanner(region), 'SignUp', id, 'status ruleIds');
  expect(await summaryOf(exchange)).toEqual([]);
});

test("yesterday's employer is another organisation", async () => {
  const { id, viewer } = await aSignUp(region.host.id);
  await exchange.em.execute(`update borrowed_employment set ends_on = '2026-01-11' where professional_id = ?`, [
    viewer.personId,
  ]);
  await emptyArchive(exchange);
  await who(aPlanner(region), id);
  expect(await summaryOf(exchange)).toEqual([`READ SignUp ${id} of ${viewer.personId}`]);
});

test('a list costs one statement more for whom it concerns, however long it is', async () => {
  const query = 'query($id: ID!) { openShift(id: $id) { signUps { nodes { professional { id } } } } }';
  const costs: number[] = [];
  for (const length of [1, 10]) {
    const shift = await aShift(exchange, region, { places: length });
    for (let n = 0; n < length; n++) await aSignUp(region.home.id, shift.id);
    exchange.statements.length = 0;
    await exchange.ask(aPlanner(region), query, { id: shift.id });
    costs.push(exchange.statements.filter(sql => !sql.includes('exchange_events')).length);
  }
  expect(costs).toEqual([3, 3]);
});

test('what is decided about somebody is hers in the log', async () => {
  const { id, viewer } = await aSignUp(region.home.id);
  await emptyArchive(exchange);
  await confirm(exchange, aPlanner(region), id);
  expect((await summaryOf(exchange)).filter(line => line.startsWith('WRITE SignUp'))).toEqual([
    `WRITE SignUp ${id} of ${viewer.personId}`,
  ]);
});

test('what is asked for by its id and not shown leaves an entry, with whose it is', async () => {
  const { id, viewer } = await aSignUp(region.home.id);
  const draft = await aShift(exchange, region, { status: 'DRAFT' });
  const file = { regionId: region.regionId, memberId: region.host.id, fileName: 'r.csv', requestedAt: new Date() };
  const rosterImport = await exchange.em.transactional(async tx => tx.create(RosterImport, file));
  await emptyArchive(exchange);
  const stranger = aViewer({ personId: uuidv7(), tenantId: region.regionId });
  const asked = [
    ['SignUp', id],
    ['OpenShift', draft.id],
    ['RosterImport', rosterImport.id],
    ['SignUp', uuidv7()],
    ['SignUp', 'no id'],
  ] as const;
  for (const [type, id] of asked) expect(await exchange.reference(stranger, type, id, 'id')).toBeNull();
  await expect(confirm(exchange, stranger, id)).rejects.toThrow(`You plan no sign-up ${id}.`);
  expect(await summaryOf(exchange)).toEqual([
    `REFUSED SignUp ${id} of ${viewer.personId}`,
    `REFUSED OpenShift ${draft.id} of null`,
    `REFUSED RosterImport ${rosterImport.id} of null`,
    `REFUSED SignUp ${id} of ${viewer.personId}`,
  ]);
});
