import type { PolicyDef, SessionContext } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { isUuid } from './ids.ts';
import { localDateOf } from './local-time.ts';
import { platformViewer, type Viewer } from './viewer.ts';

/**
 * What policies may ask about who asks, as SQL functions of each subgraph's schema. All are null or false without a
 * context. A role for one part of an organisation is not held at the organisation: `viewer_holds_at` asks for that part.
 * PostgreSQL leaves a variable empty, not absent, once a transaction that set it is over.
 */
const questions = [
  ['viewer_person()', 'uuid', `nullif(current_setting('viewer.person', true), '')::uuid`],
  ['viewer_tenant()', 'uuid', `nullif(current_setting('viewer.tenant', true), '')::uuid`],
  ['viewer_today()', 'date', `nullif(current_setting('viewer.today', true), '')::date`],
  ['viewer_is_platform()', 'boolean', `coalesce(current_setting('viewer.client', true) = 'system', false)`],
  [
    'viewer_holds(asked text, organisation uuid)',
    'boolean',
    `exists (select from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb)
       as held (role text, "organisationId" uuid, "unitId" uuid)
     where held.role = asked and held."unitId" is null
       and (held."organisationId" is null or held."organisationId" = organisation))`,
  ],
  [
    'viewer_holds_at(asked text, organisation uuid, unit uuid)',
    'boolean',
    `exists (select from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb)
       as held (role text, "organisationId" uuid, "unitId" uuid)
     where held.role = asked and (held."organisationId" is null
       or held."organisationId" = organisation and coalesce(held."unitId" = unit, held."unitId" is null)))`,
  ],
  [
    'viewer_holds_somewhere(asked text)',
    'boolean',
    `exists (select from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb) as held (role text)
     where held.role = asked)`,
  ],
] as const;

/** Who asks and on which local day, as the session variables that the questions above read; they hold for one transaction. */
export function sessionOf({ personId, tenantId, client, roles }: Viewer, now?: Date): SessionContext {
  return {
    variables: {
      'viewer.person': uuidOrNobody(personId),
      'viewer.tenant': uuidOrNobody(tenantId),
      'viewer.client': client,
      'viewer.today': now ? localDateOf(now) : '',
      'viewer.roles': JSON.stringify(
        roles.filter(({ organisationId }) => organisationId === null || isUuid(organisationId)),
      ),
    },
  };
}

const uuidOrNobody = (id: string | null): string => (id !== null && isUuid(id) ? id : '');

/** Nobody waits for jobs and events: they may take longer than the setting of the role allows to requests. */
const ofJobs: SessionContext = {
  variables: { ...sessionOf(platformViewer).variables, statement_timeout: '0' },
};

/** An entity manager that sees every row: for jobs and events. */
export const platformFork = (orm: MikroORM): EntityManager => orm.em.fork({ session: ofJobs });

/** The same for what happens behind everybody's back; its statements are marked in the log. */
export const backgroundFork = (orm: MikroORM): EntityManager =>
  orm.em.fork({ session: ofJobs, loggerContext: { label: 'background' } });

/** A column's quoted name by its property. */
type Columns<T> = Readonly<Record<keyof T, string>>;

/** The rows that `mine` names are the viewer's to see and to write; the platform's are all. For `@Entity`. */
export function rowsOf<T>(mine: (columns: Columns<T>) => string): PolicyDef[] {
  const rule = (columns: unknown) => `viewer_is_platform() or ${mine(columns as Columns<T>)}`;
  return [{ name: 'of_viewer', using: rule, check: rule }];
}

/** Seen by those whom `mine` names; written by the platform alone. For `@Entity`. */
export function seenBy<T>(mine: (columns: Columns<T>) => string): PolicyDef[] {
  return [
    { name: 'seen', command: 'select', using: columns => `viewer_is_platform() or ${mine(columns as Columns<T>)}` },
    { name: 'written', command: 'all', using: 'viewer_is_platform()', check: 'viewer_is_platform()' },
  ];
}

/** Seen besides by those whom `mine` names; by that they write nothing. Beside `rowsOf`. */
export const alsoSeenBy = <T>(name: string, mine: (columns: Columns<T>) => string): PolicyDef[] => [
  { name, command: 'select', using: columns => mine(columns as Columns<T>) },
];

export async function installQuestions(admin: pg.Client, schema: string): Promise<void> {
  for (const [signature, type, body] of questions)
    await admin.query(
      `create or replace function ${schema}.${signature} returns ${type} stable parallel safe language sql as $$ select ${body} $$`,
    );
}

/** Brings the policies of the tables to what their entities declare; touches only what differs. */
export async function installPolicies(admin: pg.Client, orm: MikroORM, schema: string): Promise<void> {
  for (const { tableName, policies } of orm.getMetadata().getAll().values()) {
    if (!policies?.length) continue;
    const table = `${schema}.${tableName}`;
    const wanted = policies.map(({ name, command = 'all', using, check }) => {
      const clauses = [using && `using (${String(using)})`, check && `with check (${String(check)})`].filter(Boolean);
      return { name, sql: `create policy ${name} on ${table} for ${command} ${clauses.join(' ')}` };
    });
    const digest = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
    const found = await stateOf(admin, table);
    if (found.isEnabled && found.note === noteMark + digest && found.policies.length === wanted.length) continue;
    await admin.query(`set search_path = ${schema}`);
    await admin.query(
      [
        'begin',
        `alter table ${table} enable row level security`,
        ...found.policies.map(name => `drop policy ${name} on ${table}`),
        ...wanted.map(({ sql }) => sql),
        `comment on table ${table} is '${noteMark}${digest}'`,
        'commit',
      ].join(';'),
    );
    await admin.query('reset search_path');
  }
}

const noteMark = 'row security ';

interface TableState {
  isEnabled: boolean;
  note: string | null;
  policies: string[];
}

async function stateOf(admin: pg.Client, table: string): Promise<TableState> {
  const { rows } = await admin.query<TableState>(
    `select relrowsecurity as "isEnabled", obj_description(oid, 'pg_class') as note,
       array(select polname::text from pg_policy where polrelid = pg_class.oid) as policies
     from pg_class where oid = $1::regclass`,
    [table],
  );
  return rows[0]!;
}

/** The role of a running subgraph could see or change what row security keeps from it. */
export class RoleTooStrong extends Error {
  constructor(role: string, why: string) {
    super(`The database role ${role} ${why}: row security would not hold. Use the role that provisioning made.`);
  }
}

/** Throws RoleTooStrong when row security would not bind the role that this process runs as. */
export async function checkRole(orm: MikroORM): Promise<void> {
  const protectedTables = [...orm.getMetadata().getAll().values()]
    .filter(({ policies }) => policies?.length)
    .map(({ tableName }) => tableName);
  const [found] = await orm.em
    .fork()
    .execute<{ role: string; bypasses: boolean; owns: boolean; open: string | null }[]>(
      `select rolname as role, rolsuper or rolbypassrls as bypasses,
       exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(relowner, 'member')) as owns,
       (select min(relname::text) from pg_class where relnamespace = current_schema()::regnamespace
          and relname = any(?) and not row_security_active(pg_class.oid)) as open
     from pg_roles where rolname = current_user`,
      [`{${protectedTables.join(',')}}`],
    );
  const { role, bypasses, owns, open } = found!;
  if (bypasses) throw new RoleTooStrong(role, 'bypasses row security');
  if (owns) throw new RoleTooStrong(role, 'owns tables, or belongs to who does');
  if (open !== null) throw new RoleTooStrong(role, `reads ${open}, whose row security does not bind it`);
}
