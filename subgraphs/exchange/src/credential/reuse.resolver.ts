import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { seesReuse } from './credential-access.rules.ts';

@ObjectType({
  description: 'How often papers of people of the region served more than one host; counts, and of nobody.',
})
export class CredentialReuse {
  @Field(() => Int, {
    description:
      'How many were handed in although the same person had handed in the same thing, and its end was further off than the first warning, or without an end it was newer than that; the aim is 0.',
  })
  handedInTwice!: number;

  @Field(() => Int, { description: 'How many times one was shown to another host instead of handing it in there.' })
  shownInstead!: number;
}

@Resolver()
export class CredentialReuseResolver {
  @Query(() => CredentialReuse, {
    nullable: true,
    description:
      'Whether anything has to be handed in twice in the region; null for all but planners, HR and the office.',
  })
  async credentialReuse(@Ctx() { platform, viewer, now }: Context): Promise<CredentialReuse | null> {
    if (!seesReuse(viewer)) return null;
    const days = parameterOn(await ruleParameters(platform), 'R46.warn-first', localDateOf(now));
    const [counts] = await rows<CredentialReuse>(platform, reuseSql, [viewer.tenantId, days, days, viewer.tenantId]);
    return counts!;
  }
}

/** What comes once the first warning is due is a renewal. Parameters: region, days, days, region. */
const reuseSql = `
  select (select count(*)::int from credential one where region_id = ? and exists (
      select from credential before where before.professional_id = one.professional_id and before.kind = one.kind
        and before.about is not distinct from one.about and before.id <> one.id and before.submitted_at < one.submitted_at
        and (before.status not in ('REFUSED', 'WITHDRAWN') or before.status_since > one.submitted_at)
        and coalesce(before.valid_until > one.submitted_at::date + ?::int,
          before.submitted_at > one.submitted_at - make_interval(days => ?::int))
    )) as "handedInTwice",
    (select count(*)::int from credential_share where region_id = ?) as "shownInstead"`;
