import { withAudit } from '@naober/kit/audit';
import { provisionDatabase } from '@naober/kit/database';
import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { Subgraph } from '@naober/kit/serve';
import { platformViewer } from '@naober/kit/viewer';
import { Member } from '@naober/governance/member/member.entity';
import { Professional } from '@naober/governance/professional/professional.entity';
import { governance } from '@naober/governance/schema';
import { userInfo } from 'node:os';
import { pino } from 'pino';
import { subgraphs } from '../compose-schema.ts';
import { Trouble } from '../trouble.ts';

/** What one command line says, apart from its first two words. */
export interface Asked {
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly id: string | undefined;
}

/** Does something as the operator; what is written stands in the audit log as the platform's, with her account here. */
export type Act = (context: Context, asked: Asked) => Promise<void>;

/** Opens governance for as long as the command lasts. */
export async function atDesk(adminUrl: string, name: string, act: Act, asked: Asked): Promise<void> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const log = pino({ level: 'silent' });
  // Facts and jobs that wait are the running platform's to work off.
  const definition = { ...governance, borrows: [], jobs: [] };
  const subgraph = await Subgraph.open(definition, { databaseUrl: urls['governance']!, log });
  try {
    const context = subgraph.contextFor(platformViewer, `operator ${accountHere()}`);
    context.audit.begin(`admin ${name}`);
    await withAudit(context.audit, () => act(context, asked));
  } finally {
    await subgraph.close();
  }
}

/** By which account of this machine the operator works; in a container it may have a number alone. */
function accountHere(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

/** A text that must be there. @throws Trouble where it is not */
export function needed({ values }: Asked, option: string): string {
  const value = values[option];
  if (typeof value === 'string' && value !== '') return value;
  throw new Trouble(`--${option} is missing; npm run admin -- --help lists what each command needs.`);
}

/** A whole number that must be there. @throws Trouble where it is not */
export function neededNumber(asked: Asked, option: string): number {
  const text = needed(asked, option);
  if (/^\d+$/.test(text)) return Number(text);
  throw new Trouble(`--${option} is a whole number, not ${text}.`);
}

/** The id after the command's name. @throws Trouble where there is none */
export function neededId({ id }: Asked): string {
  if (id && isUuid(id)) return id;
  throw new Trouble(`Which one? An id belongs behind the command${id ? `; ${id} is none` : ''}.`);
}

/** By short name or id. @throws Trouble where there is nobody, or nobody any more */
export async function personOf({ platform }: Context, asked: Asked): Promise<Professional> {
  const name = needed(asked, 'person');
  const found = await platform.findOne(Professional, isUuid(name) ? { id: name } : { slug: name });
  if (found?.erasedAt) throw new Trouble(`${name} was erased.`);
  if (found) return found;
  throw new Trouble(`There is nobody called ${name}; people without a short name are known by their id.`);
}

/** By short name. @throws Trouble where there is none, or two regions have one */
export async function memberOf({ platform }: Context, asked: Asked): Promise<Member> {
  const slug = needed(asked, 'member');
  const [found, another] = await platform.find(Member, { slug }, { limit: 2 });
  if (found && !another) return found;
  throw new Trouble(another ? `Two regions have a member called ${slug}.` : `There is no member called ${slug}.`);
}
