import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { hasRole, type Viewer } from '@naober/kit/viewer';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { MemberRef } from '../references/member.ts';
import { canSetRequirements } from '../requirement-set/requirement-access.rules.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { handedInAgain, type HandedIn } from './handed-in-again.rules.ts';

/** Who watches that nobody hands in a thing twice: who says what the member asks, and the office of the region. */
const countsAt = (viewer: Pick<Viewer, 'roles'>, memberId: string): boolean =>
  canSetRequirements(viewer, memberId) || hasRole(viewer, 'PROGRAMME_MANAGER', null);

@Resolver(() => MemberRef)
export class HandedInAgainResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many credentials people handed in again for it although an earlier one said the same: looked at there, or shown there, by somebody whom it does not employ; the goal is 0. Null for all but who says what it asks, and the office.',
  })
  async credentialsHandedInAgain(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<number | null> {
    if (!countsAt(context.viewer, id) || !(await visibleMember(id, context))) return null;
    return countOf(context).load(id);
  }
}

interface Row extends Omit<HandedIn, 'submittedAt' | 'goneAt'> {
  readonly personId: string;
  readonly submittedAt: string;
  readonly goneAt: string | null;
  /** Members at which somebody looked at it, or that were shown it, and that do not employ her. */
  readonly hostIds: readonly string[];
}

/** By member. Read as the platform: a number leaves, and nothing of whose it is. */
const countOf = (context: Context) =>
  context.batched<number>(countOf, async ids => {
    const { platform, viewer, now } = context;
    const days = parameterOn(await ruleParameters(platform), 'EX-14.seen-again', localDateOf(now));
    const rows = await platform.execute<Row[]>(handedInSql, [viewer.tenantId, `{${ids.join(',')}}`]);
    const ofPeople = Map.groupBy(rows, ({ personId }) => personId);
    const again = [...ofPeople.values()].flatMap(own => {
      const found = handedInAgain(own.map(asHandedIn), days);
      return own.filter(({ id }) => found.has(id));
    });
    return ids.map(id => again.filter(({ hostIds }) => hostIds.includes(id)).length);
  });

const asHandedIn = ({ submittedAt, goneAt, ...one }: Row): HandedIn => ({
  ...one,
  submittedAt: new Date(submittedAt),
  goneAt: goneAt === null ? null : new Date(goneAt),
});

/** All of everybody who showed one of these hosts anything. Parameters: region, members. */
const handedInSql = `
  with host as (
    select credential_id, member_id from credential_share
    union select credential_id, member_id from credential_verification where member_id is not null),
  shown as (
    select credential.id, credential.professional_id, host.member_id from host join credential on credential.id = credential_id
    where credential.region_id = ? and host.member_id = any(?) and not exists (
      select from borrowed_employment job where job.professional_id = credential.professional_id and job.member_id = host.member_id))
  select id, professional_id as "personId", kind, about, dated_on::text as "datedOn", valid_until::text as "validUntil",
    submitted_at as "submittedAt", case when status in ('REFUSED', 'WITHDRAWN') then status_since end as "goneAt",
    (select coalesce(json_agg(distinct shown.member_id), '[]') from shown where shown.id = credential.id) as "hostIds"
  from credential where professional_id in (select professional_id from shown) and kind <> 'OCCUPATIONAL_HEALTH_CLEARANCE'`;
