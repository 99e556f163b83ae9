import type { Viewer } from '@naober/kit/viewer';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { refusal } from './graph-refusal.ts';

/** A question is small. */
const usualBytes = 262_144;
/** Rosters and annexes are handed in through the graph as well. */
export const largestBytes = 4_194_304;

/** Who may hand in files: somebody who is known, with a right to write. */
const mayHandIn = ({ clientId, client, mayWrite }: Viewer): boolean =>
  clientId !== null && client !== 'widget' && mayWrite;

/** Reads no more than a request may hold; throws BODY_TOO_LARGE, before the body is read where its length is told. */
export async function limitedBody(request: FastifyRequest, _reply: unknown, body: Readable): Promise<Readable> {
  const most = mayHandIn(request.viewer!) ? largestBytes : usualBytes;
  const told = request.headers['content-length'];
  if (told === undefined) return Readable.from(upTo(most, body), { objectMode: false });
  if (Number(told) > most) throw tooLarge(most);
  return body;
}

async function* upTo(most: number, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > most) throw tooLarge(most);
    yield part;
  }
}

const tooLarge = (most: number) => refusal('BODY_TOO_LARGE', `A request holds at most ${most} bytes.`);
