import { afterEach, expect, it } from '@jest/globals';
import { gql } from '@urql/core';
import { client, forgetfulClient } from './client.ts';

const usual = globalThis.fetch;
afterEach(() => void (globalThis.fetch = usual));

/** The headers of each request that is made meanwhile. */
function requests(): Headers[] {
  const seen: Headers[] = [];
  globalThis.fetch = async (_url, init) => {
    seen.push(new Headers(init?.headers));
    return Response.json({ data: { me: null } });
  };
  return seen;
}

const traceparent = /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/;

it('each request has a name of its own, by which it is followed to the database', async () => {
  const seen = requests();
  for (const one of [client, forgetfulClient])
    await one.query(
      gql`
        {
          me {
            id
          }
        }
      `,
      {},
      { requestPolicy: 'network-only' },
    );
  const names = seen.map(headers => headers.get('traceparent'));
  expect(names).toEqual([expect.stringMatching(traceparent), expect.stringMatching(traceparent)]);
  expect(names[0]).not.toBe(names[1]);
});

it('what else was to be sent is sent as well', async () => {
  const seen = requests();
  const fetchOptions = { headers: { 'Idempotency-Key': 'k' } };
  await client
    .mutation(
      gql`
        mutation {
          mark {
            id
          }
        }
      `,
      {},
      { fetchOptions },
    )
    .toPromise();
  expect(seen[0]!.get('idempotency-key')).toBe('k');
  expect(seen[0]!.get('traceparent')).toMatch(traceparent);
});
