import { copyOf } from '@naober/kit/copy';
import type { Borrowing } from '@naober/kit/events';
import { z } from 'zod';
import { coveringDetachments } from '../detachment/note-coverage.job.ts';
import { passingOn } from '../detachment/pass-on.job.ts';
import { recheckingAgreement } from '../sign-up/recheck-agreement.job.ts';
import { rechecking } from '../sign-up/recheck-person.job.ts';
import { BorrowedCooperationAgreement } from './cooperation-agreement.entity.ts';
import { BorrowedDepartment } from './department.entity.ts';
import { BorrowedEmployment } from './employment.entity.ts';
import { BorrowedMember } from './member.entity.ts';
import { BorrowedProfession } from './profession.entity.ts';
import { BorrowedProfessional } from './professional.entity.ts';
import { BorrowedRoleGrant } from './role-grant.entity.ts';

const day = z.iso.date();
const regionId = z.guid();
const degrees = z.number().nullable().default(null);

export const fromGovernance: Borrowing[] = [
  passingOn(
    copyOf(
      'governance.member',
      BorrowedMember,
      z.object({
        regionId,
        slug: z.string(),
        name: z.string(),
        shortName: z.string(),
        collectiveAgreement: z.string().nullable().default(null),
        successorId: z.guid().nullable().default(null),
        mergedOn: day.nullable().default(null),
        leftOn: day.nullable().default(null),
      }),
    ),
  ),
  copyOf(
    'governance.department',
    BorrowedDepartment,
    z.object({
      regionId,
      memberId: z.guid(),
      name: z.string(),
      kind: z.string(),
      locationId: z.guid().nullable().default(null),
      latitude: degrees,
      longitude: degrees,
    }),
  ),
  copyOf(
    'governance.profession',
    BorrowedProfession,
    z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  ),
  copyOf(
    'governance.professional',
    BorrowedProfessional,
    z.object({ regionId, isSelfEmployed: z.boolean(), isErased: z.boolean().default(false) }),
  ),
  rechecking(
    copyOf(
      'governance.employment',
      BorrowedEmployment,
      z.object({
        regionId,
        professionalId: z.guid(),
        memberId: z.guid(),
        professionId: z.guid(),
        departmentId: z.guid().nullable(),
        startsOn: day,
        endsOn: day.nullable(),
      }),
    ),
    ({ professionalId }) => professionalId as string,
  ),
  coveringDetachments(
    recheckingAgreement(
      copyOf(
        'governance.cooperation-agreement',
        BorrowedCooperationAgreement,
        z.object({
          regionId,
          memberIds: z.array(z.guid()),
          departmentKinds: z.array(z.string()),
          professionIds: z.array(z.guid()),
          startsOn: day,
          endsOn: day.nullable(),
          terminatedOn: day.nullable(),
          seriesId: z.guid().nullable().default(null),
          number: z.int().nullable().default(null),
          title: z.string().nullable().default(null),
          status: z.string().default('ADOPTED'),
          runOffUntil: day.nullable().default(null),
        }),
      ),
    ),
  ),
  copyOf(
    'governance.role-grant',
    BorrowedRoleGrant,
    z.object({
      regionId,
      professionalId: z.guid(),
      memberId: z.guid().nullable(),
      departmentId: z.guid().nullable(),
      role: z.string(),
      startsOn: day,
      endsOn: day.nullable(),
      isWithdrawn: z.boolean().default(false),
    }),
  ),
];
