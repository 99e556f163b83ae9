import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { baseUrlOf } from './public-url.ts';

/** As long as the longest session; the server ends it earlier when it is not used. */
const sessionSeconds = 12 * 3_600;
const attemptSeconds = 15 * 60;

type Name = 'session' | 'sign-in';
const seconds: Readonly<Record<Name, number>> = { session: sessionSeconds, 'sign-in': attemptSeconds };

/** Browsers keep secure cookies for https and for their own machine. */
function isSecure(request: FastifyRequest): boolean {
  const { protocol, hostname } = new URL(baseUrlOf(request));
  return protocol === 'https:' || /(^|\.)localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}

/**
 * `__Host-` binds a cookie to this very host, over https: nobody on a neighbouring name can plant one. On plain http
 * in a network, as for a demo on a ward, browsers would not keep it.
 */
const nameOf = (request: FastifyRequest, name: Name) => `${isSecure(request) ? '__Host-' : ''}naober-${name}`;

const optionsOf = (request: FastifyRequest): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(request),
  path: '/',
});

export const readCookie = (request: FastifyRequest, name: Name): string | undefined =>
  request.cookies[nameOf(request, name)];

export function giveCookie(request: FastifyRequest, reply: FastifyReply, name: Name, value: string): void {
  reply.setCookie(nameOf(request, name), value, { ...optionsOf(request), maxAge: seconds[name] });
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply, name: Name): void {
  reply.clearCookie(nameOf(request, name), optionsOf(request));
}
