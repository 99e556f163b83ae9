import { startPostgres } from '@naober/scripts/postgres';

/** One throwaway PostgreSQL for the whole run, or the server that `TEST_DATABASE_URL` names. */
export default async function postgresUp(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? undefined : await startPostgres({ throwaway: true });
  process.env['NAOBER_TEST_SERVER'] = given ?? server?.url;
  Object.assign(globalThis, { naoberTestServer: server });
}
