import type { FastifyInstance } from 'fastify';
import { baseUrlOf } from './public-url.ts';

const validDays = 180;

/** RFC 9116: whom to tell about a weakness. `contact` is an address such as `mailto:security@example.nl`. */
export function securityTxt(server: FastifyInstance, contact: string): void {
  server.get('/.well-known/security.txt', (request, reply) => {
    const expires = new Date(Date.now() + validDays * 86_400_000);
    expires.setUTCHours(0, 0, 0, 0);
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${baseUrlOf(request)}/.well-known/security.txt`,
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
