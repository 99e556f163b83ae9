import { AccessKey } from '@naober/governance/access-key/access-key.entity';
import { AccessKeyKind, AccessScope } from '@naober/governance/access-key/access-key.enums';
import { keyRefusal, newKeyFindings, type NewKeyFacts } from '@naober/governance/access-key/access-key.rules';
import { issueKey, type KeyWish } from '@naober/governance/access-key/issue-key';
import { keyRefusals } from '@naober/governance/access-key/key-refusals';
import { Region } from '@naober/governance/region/region.entity';
import { RoleGrant } from '@naober/governance/role-grant/role-grant.entity';
import { grantsInForce } from '@naober/governance/role-grant/role-grant.rules';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Trouble } from '../trouble.ts';
import { memberOf, needed, neededId, neededNumber, personOf, type Act, type Asked } from './desk.ts';

/** A token for a person: reads as she does; `--write` changes things, `--with-roles` takes her roles along. */
export const createToken: Act = async (context, asked) => {
  const person = await personOf(context, asked);
  const grants = asked.values['with-roles'] ? await rolesOf(context, person.id) : [];
  await make(context, {
    kind: AccessKeyKind.PERSONAL,
    regionId: person.region.id,
    professionalId: person.id,
    name: nameOf(asked, 'operator'),
    days: neededNumber(asked, 'days'),
    mayWrite: asked.values['write'] === true,
    roleGrantIds: grants.map(({ id }) => id),
  });
};

export const createKey: Act = async (context, asked) => {
  const scopes = listOf(asked, 'scope').map(scopeOf);
  const place = asked.values['region'] ? await regionOf(context, asked) : await memberOf(context, asked);
  const memberId = place instanceof Region ? null : place.id;
  const regionId = place instanceof Region ? place.id : place.region.id;
  const days = neededNumber(asked, 'days');
  await make(context, { kind: AccessKeyKind.API, regionId, memberId, name: needed(asked, 'name'), days, scopes });
};

export const createWidgetKey: Act = async (context, asked) => {
  const member = await memberOf(context, asked);
  const whose = { kind: AccessKeyKind.WIDGET, regionId: member.region.id, memberId: member.id };
  await make(context, { ...whose, name: needed(asked, 'name'), days: null, origins: listOf(asked, 'origin') });
};

/** All that count still, or those of one person or member. */
export const listKeys: Act = async (context, asked) => {
  const person = asked.values['person'] ? await personOf(context, asked) : null;
  const member = asked.values['member'] ? await memberOf(context, asked) : null;
  const of = { ...(person && { professional: person.id }), ...(member && { member: member.id }) };
  const keys = await context.platform.find(AccessKey, { revokedAt: null, ...of }, { orderBy: { createdAt: 'asc' } });
  const counting = keys.filter(key => keyRefusal({ ...key, kind: 'API' }, null, context.now) === null);
  for (const { id, kind, hint, name, expiresAt, lastUsedAt } of counting) {
    const until = expiresAt ? `until ${expiresAt.toISOString().slice(0, 10)}` : 'without an end';
    const used = lastUsedAt ? `used ${lastUsedAt.toISOString().slice(0, 16)}` : 'never used';
    console.log([id, kind.padEnd(8), `${hint}…`, name, until, used].join('  '));
  }
  if (counting.length === 0) console.log('No keys.');
};

export const revokeKey: Act = async ({ platform, now }, asked) => {
  const id = neededId(asked);
  await platform.transactional(async tx => {
    const key = await tx.findOne(AccessKey, id);
    if (!key) throw new Trouble(`There is no key ${id}.`);
    key.revokedAt ??= now;
  });
  console.log('Revoked; it counts no more within seconds.');
};

async function make({ platform, now }: Context, wish: KeyWish): Promise<void> {
  const { kind, memberId = null, name, days, scopes = [], origins = [] } = wish;
  const facts: NewKeyFacts = {
    kind,
    ofCooperative: kind === 'API' && memberId === null,
    name,
    days,
    scopes,
    origins,
    strangeRoles: 0,
  };
  const [against] = newKeyFindings(facts);
  if (against) throw new Trouble(keyRefusals[against]);
  const { accessKey, secret } = await platform.transactional(async tx => issueKey(tx, wish, null, now));
  console.log(
    `${secret}\n\nThis is shown once. Id ${accessKey.id}${accessKey.expiresAt ? `, until ${accessKey.expiresAt.toISOString()}` : ''}.`,
  );
}

async function rolesOf({ platform, now }: Context, professional: string): Promise<RoleGrant[]> {
  return grantsInForce(await platform.find(RoleGrant, { professional, withdrawnAt: null }), localDateOf(now));
}

async function regionOf({ platform }: Context, asked: Asked): Promise<Region> {
  const slug = needed(asked, 'region');
  const found = await platform.findOne(Region, { slug });
  if (found) return found;
  throw new Trouble(`There is no region called ${slug}.`);
}

function scopeOf(text: string): AccessScope {
  const scope = AccessScope[text as AccessScope];
  if (scope) return scope;
  throw new Trouble(`--scope is one of ${Object.keys(AccessScope).join(', ')}, not ${text}.`);
}

const nameOf = ({ values }: Asked, otherwise: string): string =>
  typeof values['name'] === 'string' ? values['name'] : otherwise;

const listOf = ({ values }: Asked, option: string): string[] => (values[option] as string[] | undefined) ?? [];
