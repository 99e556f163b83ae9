import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long what is under way may take until it is finished, once a process is asked to end. */
const finishMilliseconds = 15_000;

/** Makes the server finish what is under way when it is closed; who is connected and asks nothing is hung up on. */
export function finishesFirst(server: FastifyInstance): void {
  let underWay = 0;
  let isClosing = false;
  const hangUp = () => server.server.closeAllConnections();
  server.server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      if (isClosing && underWay === 0) hangUp();
    });
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    setTimeout(hangUp, finishMilliseconds).unref();
    if (underWay === 0) setImmediate(hangUp); // once nobody is let in any more
  });
}

const leaving = new WeakSet<FastifyInstance>();

/** Whether nothing new should be sent here: the server is about to close. */
export const isLeaving = (server: FastifyInstance): boolean => leaving.has(server);

/**
 * Closes the server so that nobody notices: for `graceMilliseconds` it says only that it is not ready, until whoever
 * sends requests here has seen it; then it takes nothing new and finishes what is under way.
 */
export async function leave(server: FastifyInstance, graceMilliseconds: number): Promise<void> {
  leaving.add(server);
  await sleep(graceMilliseconds);
  await server.close();
}

/**
 * Ends the process in order when it is asked to, or when who started it is gone. By `process.exit`, for all is closed
 * then, and what a library still holds, such as a wait for newer keys, must not keep us; when closing fails, the process
 * ends with that error.
 */
export function endBy(end: () => Promise<void>): void {
  const once = () => void end().then(() => process.exit(0));
  process.once('SIGTERM', once).once('SIGINT', once).once('disconnect', once);
}

/** In production whoever balances the load has to see it first; elsewhere there is nobody to see it. */
export const usualGraceMilliseconds = (mode: string | undefined): number => (mode === 'production' ? 5_000 : 0);
