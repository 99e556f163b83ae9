/**
 * Who negotiates for a member: its HR and its administrators, by a role at that very member. A role for the whole region
 * opens nothing (ACM-10): an office that could read what each member agrees would be the joint desk that the law forbids.
 */
export const negotiates = (memberId: string) => `exists (
  select from jsonb_to_recordset(nullif(current_setting('viewer.roles', true), '')::jsonb)
    as held (role text, "organisationId" uuid, "unitId" uuid)
  where held.role in ('HR_ADVISOR', 'MEMBER_ADMIN') and held."organisationId" = ${memberId} and held."unitId" is null)`;

interface Parties {
  readonly regionId: string;
  readonly memberId: string;
  readonly professionalId: string;
}

/**
 * Whether who asks is one of the two parties, by the quoted columns of the table. Of a member that merged by today its
 * successor is the party, and it alone (`hostOn` in the rules).
 */
export const isParty = ({ regionId, memberId, professionalId }: Parties): string =>
  `(${professionalId} = viewer_person() or (${regionId} = viewer_tenant() and ${negotiates(`stands_for(${memberId}, viewer_today())`)}))`;
