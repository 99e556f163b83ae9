import { connectionOf, PageArgs, pageOf, pageOfLoaded, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { Args, Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Region } from '../region/region.entity.ts';
import { isInPerson } from '../platform.rules.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { AccessKey } from './access-key.entity.ts';
import { AccessKeyKind } from './access-key.enums.ts';
import { keyRefusal, mayKeepKey, mayKeepKeysOf, rotateFindings } from './access-key.rules.ts';

enum AccessKeyStatus {
  IN_USE = 'IN_USE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}

registerEnumType(AccessKeyStatus, {
  name: 'AccessKeyStatus',
  description: 'Whether a key counts now.',
  valuesConfig: {
    IN_USE: { description: 'It counts.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was revoked.' },
  },
});

const AccessKeyConnection = connectionOf(AccessKey, 'AccessKey');
const newestFirst = { createdAt: 'desc', id: 'desc' } as const;

@Resolver(() => AccessKey)
export class AccessKeyResolver {
  @FieldResolver(() => AccessKeyStatus, { description: 'Whether it counts now.' })
  status(@Root() { revokedAt, expiresAt }: AccessKey, @Ctx() { now }: Context): AccessKeyStatus {
    const refusal = keyRefusal({ kind: 'API', origins: [], revokedAt, expiresAt }, null, now);
    return refusal === 'REVOKED' || refusal === 'EXPIRED' ? AccessKeyStatus[refusal] : AccessKeyStatus.IN_USE;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member that it is of; null for keys of the cooperative and of persons.',
  })
  member(@Root() { member }: AccessKey, @Ctx() context: Context): Promise<Member | null> {
    return context.related(Member, member);
  }

  @FieldResolver(() => [RoleGrant], {
    description: 'The roles that a personal token takes along, as far as its person holds them today; else empty.',
  })
  async roles(@Root() { roleGrantIds }: AccessKey, @Ctx() context: Context): Promise<RoleGrant[]> {
    const grants = await Promise.all(roleGrantIds.map(id => context.byId(RoleGrant).load(id)));
    return grantsInForce(
      grants.filter(one => one !== null),
      localDateOf(context.now),
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may revoke it: she keeps it, and it counts.' })
  viewerCanRevoke(@Root() key: AccessKey, @Ctx() { viewer }: Context): boolean {
    return mayKeepKey(viewer, key) && key.revokedAt === null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give it a successor.' })
  async viewerCanRotate(@Root() key: AccessKey, @Ctx() context: Context): Promise<boolean> {
    const { viewer, now } = context;
    if (!mayKeepKey(viewer, key)) return false;
    const isRotated = await isRotatedOf(context).load(key.id);
    return rotateFindings({ key, isRotated, overlapHours: 0, now }).length === 0;
  }
}

/** By key: whether it has a successor. */
const isRotatedOf = (context: Context) =>
  context.batched(isRotatedOf, async ids => {
    const found = await rows<{ id: string }>(
      context.guarded,
      'select supersedes_id as id from access_key where supersedes_id = any(?)',
      [`{${ids.join(',')}}`],
    );
    const rotated = new Set(found.map(({ id }) => id));
    return ids.map(id => rotated.has(id));
  });

@Resolver(() => SignedInViewer)
export class PersonalTokensResolver {
  @FieldResolver(() => AccessKeyConnection, {
    description: "The viewer's own personal tokens, newest first; empty for such a token itself.",
  })
  async personalTokens(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<AccessKey>> {
    if (!isInPerson(context.viewer)) return pageOfLoaded<AccessKey>([], page);
    const where = { kind: AccessKeyKind.PERSONAL, professional: context.personId };
    return pageOf(context.guarded, AccessKey, where, newestFirst, page);
  }
}

@Resolver(() => Member)
export class MemberKeysResolver {
  @FieldResolver(() => AccessKeyConnection, {
    nullable: true,
    description: 'Its keys and widget keys, newest first; null for all but its administrators.',
  })
  async accessKeys(
    @Root() member: Member,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer, audit }: Context,
  ): Promise<Page<AccessKey> | null> {
    if (!mayKeepKeysOf(viewer, { region: member.region, member })) {
      audit.refused('AccessKeys', member.id);
      return null;
    }
    return pageOf(guarded, AccessKey, { member: member.id }, newestFirst, page);
  }
}

@Resolver(() => Region)
export class RegionKeysResolver {
  @FieldResolver(() => AccessKeyConnection, {
    nullable: true,
    description: 'Keys of the cooperative, newest first; null for all but administrators of the whole region.',
  })
  async accessKeys(
    @Root() region: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, viewer, audit }: Context,
  ): Promise<Page<AccessKey> | null> {
    if (!mayKeepKeysOf(viewer, { region, member: null })) {
      audit.refused('AccessKeys', region.id);
      return null;
    }
    return pageOf(guarded, AccessKey, { region: region.id, member: null, professional: null }, newestFirst, page);
  }
}
