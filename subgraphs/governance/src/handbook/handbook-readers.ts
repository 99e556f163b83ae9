import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import type { Role } from '../role-grant/role-grant.entity.ts';
import type { HandbookVersion } from './handbook-version.entity.ts';

export interface Reader {
  readonly id: string;
  /** As all that she is. */
  readonly has_read: boolean;
}

/** Who holds a role today that must acknowledge it. Parameters: version, region, today, today. */
const mustRead = `
  select distinct held.professional_id, held.role, held.member_id, ack.id is not null as has_read
  from (select distinct unnest(roles) as role from handbook_clause where handbook_version_id = ?) asked
  join role_grant held on held.role = asked.role and held.region_id = ? and held.withdrawn_at is null
    and held.starts_on <= ? and coalesce(held.ends_on >= ?, true)
  join professional on professional.id = held.professional_id and erased_at is null
  left join handbook_acknowledgement ack on ack.handbook_version_id = ? and ack.professional_id = held.professional_id
    and ack.role = held.role`;

const valuesOf = ({ id, region }: HandbookVersion, { now }: Context) => [
  id,
  region.id,
  localDateOf(now),
  localDateOf(now),
  id,
];

/** The people of a member, or of some departments of it; `units` null = all. Reads what is theirs: only who may see it asks. */
export const readersAt = (
  context: Context,
  version: HandbookVersion,
  memberId: string,
  units: readonly string[] | null,
): Promise<Reader[]> =>
  rows<Reader>(
    context.platform,
    `select professional_id as id, bool_and(has_read) as has_read from (${mustRead}) must
     where member_id = ? and (? or exists (select from employment job
       where job.professional_id = must.professional_id and job.member_id = must.member_id
         and job.department_id = any(?) and job.starts_on <= ? and coalesce(job.ends_on >= ?, true)))
     group by professional_id order by professional_id`,
    [
      ...valuesOf(version, context),
      memberId,
      units === null,
      `{${(units ?? []).join(',')}}`,
      localDateOf(context.now),
      localDateOf(context.now),
    ],
  );

export const readersByRole = (
  context: Context,
  version: HandbookVersion,
): Promise<{ role: keyof typeof Role; must: number; read: number }[]> =>
  rows(
    context.platform,
    `select role, count(distinct professional_id)::int as must,
       count(distinct professional_id) filter (where has_read)::int as read
     from (${mustRead}) must group by role order by role`,
    valuesOf(version, context),
  );
