import type { FastifyRequest } from 'fastify';

/** Where people reach us, without a slash at the end; where it was not told, as the request says. */
export const baseUrlOf = ({ protocol, host }: FastifyRequest, publicUrl: string | undefined): string =>
  publicUrl ?? `${protocol}://${host}`;
