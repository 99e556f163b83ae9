import { copyOf } from '@naober/kit/copy';
import type { Borrowing } from '@naober/kit/events';
import { z } from 'zod';
import { rechecking } from '../sign-up/recheck-person.job.ts';
import { BorrowedEpaDefinition } from './epa-definition.entity.ts';
import { BorrowedEpaEntrustment } from './epa-entrustment.entity.ts';

const day = z.iso.date();

export const fromLearning: Borrowing[] = [
  copyOf(
    'learning.epa-definition',
    BorrowedEpaDefinition,
    z.object({
      code: z.string(),
      title: z.string(),
      kind: z.string(),
      setId: z.guid(),
      professionCodes: z.array(z.string()),
    }),
  ),
  rechecking(
    copyOf(
      'learning.epa-entrustment',
      BorrowedEpaEntrustment,
      z.object({
        regionId: z.guid(),
        professionalId: z.guid(),
        epaId: z.guid(),
        level: z.int().min(1).max(5),
        status: z.enum(['ACTIVE', 'REVOKED']),
        decidedOn: day,
        validUntil: day.nullable(),
        revokedAt: z.coerce.date().nullable().default(null),
      }),
    ),
    ({ professionalId }) => professionalId as string,
  ),
];
