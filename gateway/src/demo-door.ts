import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sessionCookie, sessionHours, type Identity } from './identity.ts';

interface DemoPerson {
  slug: string;
  professionalId: string;
  name: string;
  regionId: string;
}

/** As long as the session in it; over https it never travels in the clear. */
const cookieOptions = {
  httpOnly: true,
  sameSite: 'lax',
  secure: 'auto',
  path: '/',
  maxAge: sessionHours * 3_600,
} as const;

const everyone = '{ demoPeople { slug professionalId name regionId professions employer roles } }';

/** Lets anyone be one of the demo people. Never in production: it asks for no proof at all. */
export function demoDoor(server: FastifyInstance, identity: Identity): void {
  const people = async () => (await identity.askGovernance(everyone))['demoPeople'] as DemoPerson[];

  server.get('/demo/people', async () =>
    (await people()).map(({ professionalId: _id, regionId: _region, ...shown }) => shown),
  );

  server.post('/demo/sign-in', async (request, reply) => {
    const wanted = z.object({ slug: z.string() }).safeParse(request.body);
    const person = wanted.success ? (await people()).find(({ slug }) => slug === wanted.data.slug) : undefined;
    if (!person) return reply.code(404).send({ error: 'There is no such demo person.' });
    const session = await identity.sessionOf({ personId: person.professionalId, tenantId: person.regionId });
    reply.setCookie(sessionCookie, session, cookieOptions);
    return { name: person.name };
  });

  server.post('/demo/sign-out', async (_request, reply) => {
    reply.clearCookie(sessionCookie, { path: '/' });
    return {};
  });
}
