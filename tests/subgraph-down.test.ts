import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { overHttp } from '@naober/gateway/transport';
import { guardSubgraphs } from '@naober/gateway/subgraph-guard';
import { askSubgraph } from '@naober/gateway/subgraph-source';
import { signingKey } from '@naober/kit/testing/keys';
import { platformViewer } from '@naober/kit/viewer';
import pg from 'pg';
import { pino } from 'pino';
import { TestPlatform, type Ask } from './platform.ts';

/** Takes the database away from one subgraph alone; gives what gives it back. */
async function shutOut(subgraph: string, adminUrl: string): Promise<() => Promise<void>> {
  const asAdmin = async (...statements: string[]) => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    for (const statement of statements) await admin.query(statement);
    await admin.end();
  };
  const database = new URL(adminUrl).pathname.slice(1);
  const others = ['governance', 'learning', 'exchange', 'branding'].filter(name => name !== subgraph);
  await asAdmin(
    `revoke connect on database ${database} from public`,
    ...others.map(other => `grant connect on database ${database} to naober_${other}`),
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'naober_${subgraph}'`,
  );
  return () => asAdmin(`grant connect on database ${database} to naober_${subgraph}`);
}

const everything = `{
  me { name agenda(first: 1) { nodes { id } } epaPassport { held { id } } eventsNearby(first: 1) { distanceKm } }
  openShifts(first: 1) { nodes { id member { name } eligibility { outcome } } }
  pathways { slug }
  recruitmentEvents(first: 1) { nodes { id } }
}`;

describe('neighbours: one subgraph stopped, the others answer', () => {
  let platform: TestPlatform;
  let femke: Ask;

  const begin = async (transport: 'in-process' | 'http') => {
    platform = await TestPlatform.start(transport);
    femke = await platform.as('femke-hoekstra');
    await femke('{ viewer { roles { role } } }');
  };

  async function readiness() {
    const ready = await fetch(`${platform.url}/readyz`);
    return [ready.status, ((await ready.json()) as { subgraphs: object }).subgraphs];
  }

  /** Takes one more away; what is still there. A person's shifts need to know who she is, and so do her EPAs. */
  async function without(name: string) {
    await platform.platform.stopSubgraph(name);
    const { data, errors } = await femke(everything);
    expect(errors!.every(({ extensions }) => extensions['code'] === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
    return Object.entries(data!).flatMap(([field, value]) => (value === null ? [] : [field]));
  }

  /** Its database gone and come back. */
  async function readyAgain() {
    const all = { governance: 'ok', learning: 'ok', exchange: 'ok', branding: 'ok' };
    expect(await readiness()).toEqual([200, all]);
    const giveBack = await shutOut('learning', platform.adminUrl);
    expect(await readiness()).toEqual([503, { ...all, learning: 'unavailable' }]);
    await giveBack();
    await platform.until(async () => (await readiness())[0] === 200);
  }

  describe.each(['in-process', 'http'] as const)('%s', transport => {
    beforeAll(() => begin(transport));
    afterAll(() => platform.stop());

    test('a subgraph whose database is gone is not ready, and is again when it is back', readyAgain);

    test('without governance', async () => {
      expect(await without('governance')).toEqual(['openShifts', 'pathways', 'recruitmentEvents']);
    });

    test('without governance a session goes on: she is still told whether she is eligible', async () => {
      const { data } = await femke('{ openShifts(first: 1) { nodes { member { name } eligibility { outcome } } } }');
      expect(data!['openShifts'].nodes).toEqual([{ member: null, eligibility: { outcome: expect.any(String) } }]);
    });

    test('without branding as well', async () => {
      expect(await without('branding')).toEqual(['openShifts', 'pathways']);
    });
  });

  describe('with governance', () => {
    beforeAll(() => begin('http'));
    afterAll(() => platform.stop());

    test('without branding', async () => {
      expect(await without('branding')).toEqual(['me', 'openShifts', 'pathways']);
    });

    test('without learning as well', async () => {
      expect(await without('learning')).toEqual(['me', 'openShifts']);
    });

    test('without exchange as well', async () => {
      expect(await without('exchange')).toEqual(['me']);
    });
  });
});

describe('a subgraph that never answers', () => {
  let silent: Server;
  afterEach(() => void silent.closeAllConnections());

  test('is given three seconds, then its field says so without naming a host', async () => {
    silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise(resolve => silent.once('listening', resolve));
    const { signing } = await signingKey();
    const origin = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const transport = guardSubgraphs(overHttp({ slow: origin }, { current: signing }));
    const fetch = { query: '{ __typename }', variables: {}, operationName: undefined };
    const context = { viewer: platformViewer, requestId: 'a-request', address: '127.0.0.1' };
    const asked = performance.now();
    const answer = await askSubgraph('slow', fetch, context, transport, pino({ level: 'silent' }));
    expect(Math.round((performance.now() - asked) / 1_000)).toBe(3);
    expect(answer.errors!.map(error => error.toJSON())).toEqual([
      { message: 'A part of the platform does not answer.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
    silent.closeAllConnections();
    silent.close();
    await transport.close().catch(() => {});
  });
});
