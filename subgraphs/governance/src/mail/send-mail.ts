import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import type { MailContent } from './compose-mail.ts';
import type { Outbound } from './outbound.ts';

export interface Letter extends MailContent {
  readonly to: string;
  /** The same each time that the same letter is tried: who gets it twice can tell. */
  readonly key: string;
  readonly unsubscribeUrl: string | null;
}

/** The mail server refused this letter for good: to try it again would bring the same. */
export class MailRefused extends Error {}

/** Whoever does not answer holds up a job, not a person: these keep it short of its own end. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Hands one letter to the mail server. Throws MailRefused for what is refused for good, anything else for what may go
 * well another time. No server can be told exactly once: when it took the letter and the answer was lost, the next try
 * carries the same Message-ID.
 */
export async function sendMail({ mail, portalUrl }: Outbound, letter: Letter): Promise<void> {
  if (mail === null) throw new Error('Mail is off.');
  const message = messageOf(letter, mail.from, new URL(portalUrl).hostname);
  if (mail.url === null) return layInFolder(mail.folder!, message, letter.key);
  const transport = createTransport({ url: mail.url, disableFileAccess: true, disableUrlAccess: true, ...patience });
  try {
    await transport.sendMail(message);
  } catch (error) {
    throw isForGood(error as NodemailerError) ? new MailRefused(refusalOf(error as NodemailerError)) : error;
  } finally {
    transport.close();
  }
}

function messageOf({ to, key, unsubscribeUrl, ...content }: Letter, from: string, host: string): SendMailOptions {
  const unsubscribe = unsubscribeUrl !== null && {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', // RFC 8058
  };
  const headers = { 'Auto-Submitted': 'auto-generated', ...unsubscribe };
  return { from, to, ...content, messageId: `<${key}@${host}>`, headers };
}

/** Who it is for or what it says is refused; that we may not send at all is the operator's to mend. */
const isForGood = ({ permanent, code }: NodemailerError): boolean =>
  permanent === true && (code === 'EENVELOPE' || code === 'EMESSAGE');

/** The server's own words may name the address. */
const refusalOf = ({ responseCode }: NodemailerError): string => `refused with ${responseCode ?? 'no code'}`;

/** For demo and development: each mail as a file that mail programs open. */
async function layInFolder(folder: string, message: SendMailOptions, key: string): Promise<void> {
  const made = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${key}.eml`), made.message as Buffer);
}
