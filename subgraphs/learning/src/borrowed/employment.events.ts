import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedEmployment } from './employment.entity.ts';

export const borrowEmployments = copyOf(
  'governance.employment',
  BorrowedEmployment,
  z.object({
    regionId: z.guid(),
    professionalId: z.guid(),
    memberId: z.guid(),
    professionId: z.guid(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
  }),
);
