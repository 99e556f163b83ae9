import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where people reach us, without a slash at the end; undefined: as each request says. */
    readonly publicUrl: string | undefined;
  }
}

/** Where people reach us, without a slash at the end. What we were told counts for more than what a proxy passes on. */
export function baseUrlOf({ server, protocol, host }: FastifyRequest): string {
  if (server.publicUrl) return server.publicUrl;
  const asked = `${protocol}://${host}`;
  return URL.canParse(asked) ? asked : 'http://host.invalid';
}

/**
 * The same at our public address: the browser must come back to where its cookie is. Null when it is there, as far as
 * the request tells; a proxy may not pass on the name, so that it is sent there once and then believed.
 */
export function publicPlaceOf(request: FastifyRequest): string | null {
  const there = new URL(request.url, baseUrlOf(request));
  if (request.hostname === there.hostname || there.searchParams.has('sent')) return null;
  there.searchParams.set('sent', '1');
  return there.href;
}
