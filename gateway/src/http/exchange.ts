import type { Dispatcher, Pool } from 'undici';

/** A subgraph cannot be reached, or hung up before it answered: asking once more may help. */
export class Unreachable extends Error {}

export interface Received {
  readonly status: number;
  /** How the body is compressed; undefined: it is not. */
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

/**
 * One request and its answer. By the pool's dispatcher itself: its `request` makes a stream for every answer. Rejects
 * with Unreachable, or with the signal's reason.
 */
export function exchange(pool: Pool, request: Dispatcher.DispatchOptions, signal?: AbortSignal): Promise<Received> {
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  let hangUp = () => {};
  const abort = () => {
    hangUp();
    reject(signal!.reason);
  };
  if (signal?.aborted) return Promise.reject(signal.reason);
  signal?.addEventListener('abort', abort);
  const chunks: Buffer[] = [];
  let status = 0;
  let encoding: string | undefined;
  pool.dispatch(request, {
    onRequestStart: controller => {
      hangUp = () => controller.abort(new Error('Nobody waits for this answer.'));
      if (signal?.aborted) hangUp();
    },
    onResponseStart: (_controller, statusCode, headers) => {
      status = statusCode;
      encoding = headers['content-encoding']?.toString();
    },
    onResponseData: (_controller, chunk) => void chunks.push(chunk),
    onResponseEnd: () => {
      signal?.removeEventListener('abort', abort);
      resolve({ status, encoding, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) });
    },
    onResponseError: (_controller, cause) => {
      signal?.removeEventListener('abort', abort);
      reject(new Unreachable(cause.message, { cause }));
    },
  });
  return promise;
}
