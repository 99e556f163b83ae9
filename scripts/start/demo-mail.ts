import path from 'node:path';

/** Where the demo has no mail server, each mail is laid into a folder beside the data, to be looked at. Null: it goes out. */
export function mailFolder(dataDir: string, environment: NodeJS.ProcessEnv): string | null {
  if (environment['NODE_ENV'] === 'production' || environment['SMTP_URL']) return null;
  return environment['MAIL_FOLDER'] ?? path.join(dataDir, 'mail');
}
