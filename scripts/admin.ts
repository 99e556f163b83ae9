import { parseArgs } from 'node:util';
import { verifyAudit } from './admin/audit.ts';
import { atDesk, type Act } from './admin/desk.ts';
import { createKey, createToken, createWidgetKey, listKeys, revokeKey } from './admin/keys.ts';
import { grantRole, linkIdentity, requestErasure } from './admin/people.ts';
import { runCommand, Trouble } from './trouble.ts';
import { defaultDataDir, useDatabase } from './use-database.ts';

const help = `npm run admin -- COMMAND [OPTIONS]

  token create    --person SLUG --days N [--name TEXT] [--write] [--with-roles]
                  a token by which a script acts as that person; reads only unless --write
  key create      --member SLUG | --region SLUG  --name TEXT --days N --scope SCOPE …
  widget create   --member SLUG --name TEXT --origin URL …
  key list        [--person SLUG] [--member SLUG]
  key revoke ID   a key, widget key or token
  identity link   --person SLUG --issuer NAME --subject NAME
  role grant      --person SLUG --role ROLE [--member SLUG]
  erasure request --person ID
                  asks anew to erase somebody who was erased after the backup that was put back
  audit verify    [--mark POSITION:HASH]

  --data-dir DIR  folder of the embedded PostgreSQL (.data); DATABASE_URL names another
A person without a short name is named by her id. All that is written stands in the audit log.`;

const commands: Readonly<Record<string, Act>> = {
  'token create': createToken,
  'key create': createKey,
  'widget create': createWidgetKey,
  'key list': listKeys,
  'token list': listKeys,
  'key revoke': revokeKey,
  'token revoke': revokeKey,
  'identity link': linkIdentity,
  'role grant': grantRole,
  'erasure request': requestErasure,
  'audit verify': verifyAudit,
};

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      person: text,
      member: text,
      region: text,
      name: text,
      days: text,
      issuer: text,
      subject: text,
      role: text,
      mark: text,
      scope: several,
      origin: several,
      write: flag,
      'with-roles': flag,
      help: flag,
      'data-dir': { ...text, default: defaultDataDir },
    },
  });
  if (values.help) return (console.log(help), 0);
  const name = positionals.slice(0, 2).join(' ');
  const act = commands[name];
  if (!act) throw new Trouble(help);
  await useDatabase(values['data-dir'], adminUrl => atDesk(adminUrl, name, act, { values, id: positionals[2] }));
  return 0;
});
