import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { serveStatic } from 'ruru/static';
import { explorerPolicy, policyText } from './headers.ts';

/** The API explorer, from our own files: works without the internet. */
export function explorerRoutes(server: FastifyInstance): void {
  const assets = serveStatic('/explorer/assets/');
  const page = ruruHTML({ endpoint: '/graphql', staticPath: '/explorer/assets/' });
  server.get('/explorer', (_request, reply) =>
    reply.type('text/html').header('content-security-policy', policyText(explorerPolicy)).send(page),
  );
  server.get('/explorer/assets/*', (request, reply) => {
    reply.hijack();
    assets(request.raw, reply.raw, () => reply.raw.writeHead(404).end());
  });
}
