import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedEmployment } from './employment.entity.ts';

export const borrowEmployments = copyOf(
  'governance.employment',
  BorrowedEmployment,
  z.object({
    professionalId: z.guid(),
    memberId: z.guid(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
  }),
);
