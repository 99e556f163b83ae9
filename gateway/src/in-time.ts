/** It took longer than it may. */
export class TookTooLong extends Error {
  constructor(milliseconds: number) {
    super(`There was no answer within ${milliseconds} ms.`);
  }
}

/**
 * Waits so long at most for `act`, which hears by its signal that nobody waits any more. Rejects with TookTooLong, or
 * with the reason of `outer`.
 */
export function inTime<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const controller = new AbortController();
  if (outer?.aborted) return Promise.reject(outer.reason);
  const end = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', leave);
  };
  const giveUp = (reason: unknown) => {
    end();
    reject(reason);
    controller.abort(reason);
  };
  const leave = () => giveUp(outer!.reason);
  const timer = setTimeout(() => giveUp(new TookTooLong(milliseconds)), milliseconds);
  outer?.addEventListener('abort', leave);
  act(controller.signal).then(resolve, reject).finally(end);
  return promise;
}
