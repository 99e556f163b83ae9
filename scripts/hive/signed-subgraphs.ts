import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Subgraph } from '@naober/kit/serve';
import { serveSubgraph } from '@naober/kit/serve-http';
import { signStatement, statementHeader, type SigningKey, type Viewer } from '@naober/kit/viewer';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey } from 'jose';

/** Who the subgraphs are told is asking. */
export interface Asker {
  viewer: Viewer;
}

/**
 * The subgraphs over HTTP for a gateway that knows nothing of ours: before each stands one that signs what our gateway
 * would sign. Gives their addresses by name.
 */
export async function serveSigned(
  subgraphs: ReadonlyMap<string, Subgraph>,
  asker: Asker,
): Promise<{ urls: Record<string, string>; stop(): Promise<void> }> {
  const { key, keys } = await newKey();
  const urls: Record<string, string> = {};
  const stops: (() => Promise<unknown>)[] = [];
  for (const [name, subgraph] of subgraphs) {
    const server = serveSubgraph(subgraph, keys);
    const url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
    const signing = await serveSigning(name, url, asker, key);
    urls[name] = signing.url;
    stops.push(signing.stop, () => server.close());
  }
  return { urls, stop: async () => void (await Promise.all(stops.map(stop => stop()))) };
}

async function newKey(): Promise<{ key: SigningKey; keys: JWTVerifyGetKey }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'elsewhere', alg: 'EdDSA' };
  return { key: { kid: jwk.kid, privateKey }, keys: createLocalJWKSet({ keys: [jwk] }) };
}

async function serveSigning(
  name: string,
  url: string,
  asker: Asker,
  key: SigningKey,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { query, variables, operationName } = JSON.parse(await text(request)) as Record<string, unknown>;
    const body = JSON.stringify({ query, variables, operationName, requestId: randomUUID() });
    const statement = await signStatement(asker.viewer, name, body, key);
    const headers = { 'content-type': 'application/json', [statementHeader]: statement };
    const answer = await fetch(url, { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/graphql`, stop };
}
