import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional, aRegion } from '../../testing/builders.ts';
import { aRegistration } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { Credential } from './credential.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const erase = ({ personId }: Viewer) => {
  const fact = { id: uuidv7(), version: 1, state: { personId, isCarriedOut: true } };
  return exchange.em.transactional(tx => borrowErasures.apply(tx, fact, exchange.subgraph.events));
};

test('what she could show is gone, with who looked at it; that of others stays', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const colleague = await aProfessional(exchange, region);
  for (const viewer of [her, colleague]) {
    const credential = await aRegistration(exchange, viewer);
    await exchange.em.execute(
      `insert into credential_verification (id, credential_id, region_id, at, outcome, by_register) values (gen_random_uuid(), ?, ?, now(), 'VERIFIED', true)`,
      [credential.id, region.regionId],
    );
  }
  await erase(her);
  const left = await exchange.em.find(Credential, { professionalId: { $in: [her.personId!, colleague.personId!] } });
  const looks = await exchange.em.execute('select credential_id as id from credential_verification');
  expect(left.map(({ professionalId }) => professionalId)).toEqual([colleague.personId]);
  expect(looks).toEqual([{ id: left[0]!.id }]);
});
