import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { portalDocument } from '@naober/scripts/bench/documents';
import { TestPlatform, type Ask } from './platform.ts';

/** What the portal's own documents cost in SQL statements, over all subgraphs; a list costs the same for any length. */
describe('statements behind a page', () => {
  let platform: TestPlatform;
  let femke: Ask;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    femke = await platform.as('femke-hoekstra');
    await femke('{ me { id } }'); // her roles are known from here on
  });
  afterAll(() => platform.stop());

  const statementsOf = async (query: string, variables: Record<string, unknown>) => {
    platform.statements.length = 0;
    const { errors } = await femke(query, variables);
    expect(errors).toBeUndefined();
    return [...platform.statements];
  };

  // Ten and more: of two, which two the clock decides, perhaps none asks for an EPA.
  const board = (first: number) => portalDocument('Board').replace('first: 20', `first: ${first}`);

  test.each([10, 100])('the shift board with %i shifts costs seven', async first => {
    expect(await statementsOf(board(first), { filter: {} })).toHaveLength(7);
  });

  test.each([2, 20])('the start page with %i things of each kind costs ten', async first => {
    const query = portalDocument('Start').replaceAll('first: 3', `first: ${first}`);
    expect(await statementsOf(query, {})).toHaveLength(10);
  });
});
