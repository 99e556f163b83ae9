import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { startExchange } from '../../testing/exchange.ts';
import { act, anotherDepartment, aStage, done, on, placedUntil, wished, type Stage } from '../../testing/placements.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

const codes = (answer: unknown) =>
  typeof answer === 'string' ? answer : (answer as { userErrors: { code: string }[] }).userErrors.map(one => one.code);

test('a request needs all that decides about it', async () => {
  const { her, region } = stage;
  const refusalOf = async (over: object) => {
    const wish = await wished(exchange, stage, over);
    const found = codes(await act(exchange, her, 'requestPlacement', on(wish)));
    if (found.length > 0) await exchange.em.nativeDelete(ExchangePlacement, { id: wish.id });
    return found;
  };
  for (const missing of ['departmentId', 'startsOn', 'endsOn', 'hoursPerWeek'])
    expect(await refusalOf({ [missing]: null })).toEqual(['INCOMPLETE']);
  expect(await refusalOf({ startsOn: '2026-01-11' })).toEqual(['STARTS_IN_PAST']);
  const tables = (sql: string, ...values: unknown[]) => exchange.em.execute(sql, values);
  const agreement = 'update borrowed_cooperation_agreement set terminated_on = ? where id = ?';
  await tables(agreement, '2026-02-02', region.agreement.id);
  expect(await refusalOf({})).toEqual(['NO_AGREEMENT_IN_FORCE']);
  expect(await refusalOf({ startsOn: '2026-02-01' })).toEqual([]);
  await tables(agreement, null, region.agreement.id);
  expect(await refusalOf({ startsOn: '2026-04-30' })).toEqual(['ALREADY_THERE']);
  expect(await refusalOf({ startsOn: '2026-05-01', endsOn: '2026-05-31' })).toEqual([]);
  const later = { startsOn: '2026-06-01', endsOn: '2026-06-30' };
  await tables('update wave_place set places = 0 where id = ?', stage.place.id);
  expect(await refusalOf(later)).toEqual(['NO_PLACE_ON_OFFER']);
  await tables('update wave_place set places = 1 where id = ?', stage.place.id);
  await tables('update programme_wave set profession_ids = ? where id = ?', `{${region.host.id}}`, stage.wave.id);
  expect(await refusalOf(later)).toEqual(['PROFESSION_NOT_ASKED']);
  await tables('update borrowed_employment set member_id = ? where professional_id = ?', region.host.id, her.personId);
  expect(await refusalOf(later)).toEqual(['OWN_EMPLOYER']);
  await tables('update borrowed_employment set ends_on = ? where professional_id = ?', '2026-05-31', her.personId);
  expect(await refusalOf(later)).toEqual(['NOT_EMPLOYED']);
});

test('the host promises nothing that no agreement covers on its first day, or today if that is later', async () => {
  const { host, region } = stage;
  const asked = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  const accept = async () => codes(await act(exchange, host, 'acceptPlacement', on(asked)));
  const until = (terminatedOn: string | null) =>
    exchange.em.execute('update borrowed_cooperation_agreement set terminated_on = ? where id = ?', [
      terminatedOn,
      region.agreement.id,
    ]);
  await until('2026-02-02');
  expect(await accept()).toEqual(['NO_AGREEMENT_IN_FORCE']);
  exchange.now = new Date('2026-02-10T12:00:00Z');
  await until('2026-02-10');
  expect(await accept()).toEqual(['NO_AGREEMENT_IN_FORCE']);
  await until('2026-02-11');
  await exchange.em.execute(`update programme_wave set status = 'CLOSED', closed_at = now() where id = ?`, [
    stage.wave.id,
  ]);
  expect(await accept()).toEqual(['NO_PLACE_LEFT']);
  await exchange.em.execute(`update programme_wave set status = 'LIVE', closed_at = null where id = ?`, [
    stage.wave.id,
  ]);
  expect(await accept()).toEqual([]);
});

test('two placements beside each other are her choice: beyond full time it is shown to her and at home, never refused', async () => {
  const { her, lead, host, office } = stage;
  const first = await placedUntil(exchange, stage, 'LEAD_APPROVED', { hoursPerWeek: 20 });
  const beyond = async (viewer: Viewer) => {
    const query = 'query($id: ID!) { exchangePlacement(id: $id) { hoursBeyondFullTime } }';
    const { data } = await exchange.ask(viewer, query, { id: first.id });
    return (data!['exchangePlacement'] as { hoursBeyondFullTime: number | null }).hoursBeyondFullTime;
  };
  const elsewhere = { departmentId: await anotherDepartment(exchange, stage), hoursPerWeek: 16 };
  const second = await wished(exchange, stage, elsewhere);
  await done(exchange, her, 'requestPlacement', on(second));
  expect(await beyond(her)).toBeNull();
  const third = { ...elsewhere, startsOn: '2026-05-01', endsOn: '2026-05-31', hoursPerWeek: 1 };
  const apart = await placedUntil(exchange, stage, 'REQUESTED', third);
  expect(await beyond(her)).toBeNull();
  await exchange.em.nativeUpdate(
    ExchangePlacement,
    { id: apart.id },
    { endsOn: '2026-04-30', startsOn: '2026-04-30', departmentId: stage.region.home.id },
  );
  expect([await beyond(her), await beyond(lead), await beyond(host), await beyond(office)]).toEqual([
    37,
    37,
    null,
    null,
  ]);
});
