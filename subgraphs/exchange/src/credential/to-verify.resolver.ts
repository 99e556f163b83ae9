import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { registerAddress } from '../big-register/register-address.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { MemberRef } from '../references/member.ts';
import { canVerifyAt } from './credential-access.rules.ts';
import { Credential } from './credential.entity.ts';

const CredentialConnection = connectionOf(Credential, 'Credential');

@Resolver(() => MemberRef)
export class CredentialsToVerifyResolver {
  @FieldResolver(() => CredentialConnection, {
    nullable: true,
    description:
      'What waits for its HR, first handed in first: of its own people what is new, restricted or was looked up by hand too long ago; of others what they showed it. Null for all but its HR advisors.',
  })
  async credentialsToVerify(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Credential> | null> {
    if (!canVerifyAt(context.viewer, id)) return null;
    const where = { id: { $in: await waitingAt(id, context) } };
    return pageOf(context.guarded, Credential, where, { submittedAt: 'asc', id: 'asc' }, page);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks looks at credentials as its HR.',
  })
  viewerCanVerifyCredentials(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return canVerifyAt(viewer, id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the BIG register is linked; where it is not, people look it up by hand. Null for all but its HR advisors.',
  })
  isRegisterLinked(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean | null {
    return canVerifyAt(viewer, id) ? registerAddress() !== null : null;
  }
}

/** As many as one HR desk can look through; the rest comes once these are done. */
const most = 500;

async function waitingAt(memberId: string, { guarded, now }: Context): Promise<string[]> {
  const today = localDateOf(now);
  const freshMinutes = parameterOn(await ruleParameters(guarded), 'PR-5.person-check-fresh', today);
  const values = [memberId, memberId, new Date(now.getTime() - freshMinutes * 60_000), memberId, memberId, today, most];
  const found = await guarded.execute<{ id: string }[]>(waitingSql, values);
  return found.map(({ id }) => id);
}

/** Parameters: member, member, looked up before, member, member, today, how many. */
const waitingSql = `
  with looked as (select credential_id, max(at) as at from credential_verification where member_id = ? group by credential_id),
  own as (select distinct professional_id from borrowed_employment where member_id = ?)
  select credential.id from credential left join looked on looked.credential_id = credential.id
  where (professional_id in (select professional_id from own) and (status = 'SUBMITTED'
      or status = 'RESTRICTED' and coalesce(looked.at < status_since, true)
      or status = 'VERIFIED' and kind = 'BIG_REGISTRATION' and not checked_by_register and checked_at < ?)
    or status in ('SUBMITTED', 'VERIFIED', 'RESTRICTED') and exists (
      select from credential_share where credential_share.credential_id = credential.id and member_id = ?)
      and coalesce(looked.at < status_since, true) and not exists (
      select from credential_verification done where done.credential_id = credential.id and done.member_id = ?
        and done.at >= credential.status_since))
    and coalesce(valid_until >= ?::date, true)
  order by submitted_at, credential.id limit ?`;
