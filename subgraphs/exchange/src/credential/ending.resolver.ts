import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { MemberRef } from '../references/member.ts';
import { canRemindOwn } from './credential-access.rules.ts';
import type { CredentialKind } from './credential-kind.rules.ts';
import { EndingCredential } from './ending.view.ts';
import { firstWarning, warningOf } from './warning.rules.ts';
import { nothingNewerSql } from './warn-of-ends.round.ts';

@Resolver(() => MemberRef)
export class EndingCredentialsResolver {
  @FieldResolver(() => [EndingCredential], {
    nullable: true,
    description:
      'What ends of people whom it employs, from the day of the first warning until 30 days after the end, soonest first, at most 100. Null for all but its HR advisors and planners of all of it.',
  })
  async endingCredentials(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<EndingCredential[] | null> {
    return canRemindOwn(context.viewer, id) ? endings(context).load(id) : null;
  }
}

/** By member: for all that are asked together one statement beside that of the rules. */
const endings = (context: Context) =>
  context.batched(endings, async ids => {
    const found = await endingAt(context.platform, ids, context.viewer.tenantId, context.now);
    return ids.map(id => found.filter(({ memberId }) => memberId === id).slice(0, most));
  });

const most = 100;

interface Row {
  readonly id: string;
  readonly member_id: string;
  readonly kind: CredentialKind;
  readonly about: string | null;
  readonly professional_id: string;
  readonly valid_until: string;
  readonly reminded_at: string | null;
}

type Ending = EndingCredential & { readonly memberId: string };

/** What ends of the employees of these members; `em` must be the platform's: a planner sees no credential itself. */
export async function endingAt(
  em: EntityManager,
  memberIds: readonly string[],
  regionId: string,
  now: Date,
): Promise<Ending[]> {
  const today = localDateOf(now);
  const parameters = await ruleParameters(em);
  const values = [`{${memberIds.join(',')}}`, today, today, regionId, today, today, firstWarning(parameters, today)];
  return (await rows<Row>(em, endingSql, values)).flatMap(row => {
    const warning = warningOf(row.kind, row.valid_until, today, parameters);
    return warning === null ? [] : [shown(row, warning.days)];
  });
}

const shown = (row: Row, daysLeft: number): Ending => ({
  memberId: row.member_id,
  credentialId: row.id,
  professional: { id: row.professional_id },
  kind: row.kind,
  about: row.about,
  validUntil: row.valid_until,
  daysLeft,
  remindedAt: row.reminded_at === null ? null : new Date(row.reminded_at),
});

/** Parameters: members, today, today, region, today, today, days ahead. */
const endingSql = `
  select one.id, job.member_id, kind, about, one.professional_id, valid_until::text, reminded_at from credential one
  join (select distinct professional_id, member_id from borrowed_employment
    where member_id = any(?) and starts_on <= ? and coalesce(ends_on >= ?, true)) job using (professional_id)
  where status in ('VERIFIED', 'RESTRICTED') and region_id = ?
    and valid_until >= ?::date - 30 and valid_until <= ?::date + ?::int and ${nothingNewerSql}
  order by valid_until, one.id`;
