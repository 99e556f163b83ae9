import { z } from 'zod';

/** What an operator says of the ways out, in the environment; what is left out is off. */
const environment = z.object({
  /** The mail server, such as `smtps://user:password@smtp.example.nl`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** From whom mail comes, such as `Naober <naober@example.nl>`; needed with SMTP_URL. */
  MAIL_FROM: z.string().min(3).optional(),
  /** Instead of a mail server: a folder into which each mail is laid as a file, to look at. Never in production. */
  MAIL_FOLDER: z.string().min(1).optional(),
  /** Where people reach the portal: where links in mails lead. */
  PUBLIC_URL: z.url().optional(),
  /** The same where it is not said to the gateway, as in the demo. */
  PORTAL_URL: z.url().default('http://localhost:4000'),
  /** The own keys for Web Push, base64url; left out: made once and kept in the database. */
  VAPID_PUBLIC_KEY: z.string().min(1).optional(),
  VAPID_PRIVATE_KEY: z.string().min(1).optional(),
  /** Origins of push services besides those of the known browsers, separated by commas. */
  PUSH_SERVICES: z.string().default(''),
  SECURITY_CONTACT: z.url().default('mailto:security@naober.example'),
  NODE_ENV: z.string().default('development'),
});

export interface Outbound {
  /** Null: mail is off. */
  readonly mail: { readonly url: string | null; readonly folder: string | null; readonly from: string } | null;
  /** Without a slash at the end. */
  readonly portalUrl: string;
  readonly vapid: { readonly publicKey: string; readonly privateKey: string } | null;
  readonly pushServices: readonly string[];
  /** Whom a push service may tell that something is wrong. */
  readonly contact: string;
}

/** Throws ZodError, naming the variable, for what cannot be worked with. */
export function readOutbound(variables: NodeJS.ProcessEnv): Outbound {
  const read = environment.parse(variables);
  const folder = read.NODE_ENV === 'production' ? null : (read.MAIL_FOLDER ?? null);
  const url = read.SMTP_URL ?? null;
  const from = read.MAIL_FROM ?? 'Naober <naober@localhost>';
  const hasMail = url !== null ? read.MAIL_FROM !== undefined : folder !== null;
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = read;
  return {
    mail: hasMail ? { url, folder, from } : null,
    portalUrl: (read.PUBLIC_URL ?? read.PORTAL_URL).replace(/\/$/, ''),
    vapid: publicKey && privateKey ? { publicKey, privateKey } : null,
    pushServices: read.PUSH_SERVICES.split(',').flatMap(one => one.trim() || []),
    contact: read.SECURITY_CONTACT,
  };
}

/** As the environment says now. */
export const outbound = (): Outbound => readOutbound(process.env);
