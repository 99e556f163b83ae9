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
