import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { keyRefusal, rolesOfKey } from '../access-key/access-key.rules.ts';
import { isPlatform } from '../platform.rules.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import { rolesHeld } from '../role-grant/standing-in.ts';
import { Session } from '../session/session.entity.ts';
import { endsAt, isAlive } from '../session/session.rules.ts';
import { Account, KeyAccount, type AccountRole } from './account.view.ts';

/** Who asks, for the gateway: what it knows is the digest of a secret. */
@Resolver()
export class AccountResolver {
  @Directive('@inaccessible')
  @Query(() => Account, {
    nullable: true,
    description: 'For the gateway alone: who is signed in by a session; null when it is over or there is none.',
  })
  async sessionAccount(
    @Arg('secretDigest', () => String, { description: 'SHA-256 of the cookie, base64url.' }) secretDigest: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    if (!isPlatform(context.viewer)) return null;
    const session = await context.guarded.findOne(Session, { secretDigest });
    if (!session || !isAlive(session, context.now)) return null;
    const grants = await grantsOf(session.professional.id, context);
    const { em, now } = context;
    return {
      professionalId: session.professional.id,
      regionId: session.region.id,
      client: 'portal',
      clientId: session.id,
      mayWrite: true,
      roles: await rolesHeld(em, grants, session.region.id, localDateOf(now)),
      endsAt: endsAt(session),
      signIn: { service: session.issuer, at: session.startedAt, assurance: session.assurance },
    };
  }

  @Directive('@inaccessible')
  @Query(() => KeyAccount, {
    nullable: true,
    description: 'For the gateway alone: what a key may do, or why it may not; null when there is no such key.',
  })
  async keyAccount(
    @Arg('secretDigest', () => String, { description: 'SHA-256 of the secret, base64url.' }) secretDigest: string,
    @Arg('origin', () => String, { nullable: true, description: 'Where a browser says that it asks from; null else.' })
    origin: string | null,
    @Ctx() context: Context,
  ): Promise<KeyAccount | null> {
    if (!isPlatform(context.viewer)) return null;
    const key = await context.guarded.findOne(AccessKey, { secretDigest });
    if (!key) return null;
    const refusal = keyRefusal(key, origin, context.now);
    if (refusal) return { keyId: key.id, account: null, refusal };
    const ownerId = key.professional?.id ?? null;
    const grants = ownerId === null ? [] : await grantsOf(ownerId, context);
    const roles = await rolesOf(key, grants, context);
    return { keyId: key.id, account: accountOf(key, roles), refusal: null };
  }
}

/** Of a personal token what its person chose of her roles; of all others their scopes. */
async function rolesOf(key: AccessKey, grants: readonly RoleGrant[], { em, now }: Context): Promise<AccountRole[]> {
  if (key.kind !== 'PERSONAL') return rolesOfKey(key);
  const chosen = grants.filter(({ id }) => key.roleGrantIds.includes(id));
  return rolesHeld(em, chosen, key.region.id, localDateOf(now));
}

function accountOf(key: AccessKey, roles: AccountRole[]): Account {
  const client = ({ API: 'key', WIDGET: 'widget', PERSONAL: 'token' } as const)[key.kind];
  return {
    professionalId: key.professional?.id ?? null,
    regionId: key.region.id,
    client,
    clientId: key.id,
    mayWrite: key.mayWrite,
    roles,
    endsAt: key.expiresAt,
    signIn: null,
  };
}

async function grantsOf(professional: string, { em, now }: Context): Promise<RoleGrant[]> {
  const grants = await em.find(RoleGrant, { professional, withdrawnAt: null }, { orderBy: { id: 'asc' } });
  return grantsInForce(grants, localDateOf(now));
}
