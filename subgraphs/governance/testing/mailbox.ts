import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
}

/** What the server does with the next letter: takes it, refuses it with a code, or hangs up instead of an answer. */
export type NextAnswer = number | 'hang up';

/** A real mail server; answers as told, in order, and takes all else. */
export class Mailbox {
  readonly received: ReceivedMail[] = [];
  /** How many letters were read to their end, whatever became of them. */
  tried = 0;
  private readonly next: NextAnswer[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: async (stream, session, done) => {
        const raw = await text(stream);
        this.tried += 1;
        const answer = this.next.shift();
        const [to] = session.envelope.rcptTo.map(({ address }) => address);
        if (answer === undefined) this.received.push({ to: to!, raw });
        if (answer === 'hang up') return this.hangUp();
        if (answer === undefined) return done();
        return done(Object.assign(new Error('no'), { responseCode: answer }));
      },
    });
    this.server.on('error', () => {}); // who hangs up gets one
  }

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>(resolve => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  answerNext(...answers: NextAnswer[]): void {
    this.next.push(...answers);
  }

  empty(): void {
    this.received.length = 0;
    this.next.length = 0;
    this.tried = 0;
  }

  close(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()));
  }

  private hangUp(): void {
    for (const connection of this.server.connections as Set<{ _socket: { destroy(): void } }>)
      connection._socket.destroy();
  }
}

/** One header of a mail, unfolded; null when it has none. */
export const headerOf = ({ raw }: ReceivedMail, name: string): string | null =>
  new RegExp(`^${name}:\\s*([^]*?)\\r\\n(?![ \\t])`, 'im').exec(raw)?.[1]?.replaceAll(/\r\n\s+/g, ' ') ?? null;

/** The plain text of a mail, decoded. */
export function textOf({ raw }: ReceivedMail): string {
  const [, head = '', part = ''] = /Content-Type: text\/plain([^]*?)\r\n\r\n([^]*?)\r\n----_/.exec(raw) ?? [];
  if (!/quoted-printable/i.test(head)) return part;
  const bytes = part
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
