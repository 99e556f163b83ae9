import { stdSerializers, type Logger } from 'pino';

/** What an error says without the row that the database quotes with it: it is somebody's, and nowhere to be kept. */
export const withoutRow = (words: string): string => words.replace(/\n - detail: [\s\S]*?(?=\n {4}at |$)/, '');

/** A log that takes errors without the rows that they are about. */
export const discreet = (log: Logger): Logger => log.child({}, { serializers: { err: asLogged } });

function asLogged(error: Error): object {
  const { detail: _row, where: _statement, ...rest } = stdSerializers.err(error);
  return { ...rest, message: withoutRow(rest.message), stack: withoutRow(rest.stack) };
}
