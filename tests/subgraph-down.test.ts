import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { overHttp } from '@naober/gateway/transport';
import { subgraphSource } from '@naober/gateway/subgraph-source';
import { signingKey } from '@naober/kit/testing/keys';
import { platformViewer } from '@naober/kit/viewer';
import pg from 'pg';
import { pino } from 'pino';
import { TestPlatform } from './platform.ts';

/** Takes the database away from one subgraph alone. */
async function shutOut(subgraph: string, adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  await admin.query(`revoke connect on database ${rows[0]!.name} from public`);
  for (const other of ['governance', 'exchange', 'branding'].filter(name => name !== subgraph))
    await admin.query(`grant connect on database ${rows[0]!.name} to naober_${other}`);
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
    [`naober_${subgraph}`],
  );
  await admin.end();
}

const everything = `{
  me { name agenda(first: 1) { nodes { id } } epaPassport { held { id } } eventsNearby(first: 1) { distanceKm } }
  openShifts(first: 1) { nodes { id member { name } eligibility { outcome } } }
  pathways { slug }
  recruitmentEvents(first: 1) { nodes { id } }
}`;

describe('neighbours: one subgraph stopped, the others answer', () => {
  let platform: TestPlatform;
  afterEach(() => platform.stop());

  /** What is still there, by subgraph that is gone. A person's shifts need to know who she is, and so do her EPAs. */
  test.each([
    ['governance', { me: false, openShifts: true, pathways: true, recruitmentEvents: true }],
    ['learning', { me: true, openShifts: true, pathways: false, recruitmentEvents: true }],
    ['exchange', { me: true, openShifts: false, pathways: true, recruitmentEvents: true }],
    ['branding', { me: true, openShifts: true, pathways: true, recruitmentEvents: false }],
  ])('without %s', async (name, answers) => {
    platform = await TestPlatform.start('http');
    const femke = await platform.as('femke-hoekstra');
    await femke('{ viewer { roles { role } } }');
    await platform.platform.stopSubgraph(name);
    const { data, errors } = await femke(everything);
    expect(Object.fromEntries(Object.entries(data!).map(([field, value]) => [field, value !== null]))).toEqual(answers);
    expect(errors!.every(({ extensions }) => extensions['code'] === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
  });

  test('without governance a session goes on: she is still told whether she is eligible', async () => {
    platform = await TestPlatform.start();
    const femke = await platform.as('femke-hoekstra');
    await femke('{ me { id } }');
    await platform.platform.stopSubgraph('governance');
    const { data } = await femke('{ openShifts(first: 1) { nodes { member { name } eligibility { outcome } } } }');
    expect(data!['openShifts'].nodes).toEqual([{ member: null, eligibility: { outcome: expect.any(String) } }]);
  });

  test.each(['in-process', 'http'] as const)('a subgraph whose database is gone is not ready, %s', async transport => {
    platform = await TestPlatform.start(transport);
    await shutOut('learning', platform.adminUrl);
    const ready = await fetch(`${platform.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'degraded', subgraphs: { governance: 'ok', learning: 'unavailable', exchange: 'ok', branding: 'ok' } },
    ]);
  });
});

describe('a subgraph that never answers', () => {
  let silent: Server;
  afterEach(() => void silent.closeAllConnections());

  test('is given three seconds, then its field says so without naming a host', async () => {
    silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise(resolve => silent.once('listening', resolve));
    const { signing } = await signingKey();
    const transport = overHttp(
      { slow: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` },
      { current: signing },
    );
    const source = subgraphSource('slow', transport, pino({ level: 'silent' }));
    const viewer = platformViewer;
    const asked = performance.now();
    const answer = await source.process({
      kind: 'incoming operation' as never,
      request: { query: '{ __typename }' },
      context: { viewer, requestId: 'a-request', address: '127.0.0.1' },
    } as never);
    expect(Math.round((performance.now() - asked) / 1_000)).toBe(3);
    expect(answer.errors).toEqual([
      { message: 'A part of the platform does not answer.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
    silent.closeAllConnections();
    silent.close();
    await transport.close().catch(() => {});
  });
});
