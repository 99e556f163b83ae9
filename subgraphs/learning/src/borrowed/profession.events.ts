import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedProfession } from './profession.entity.ts';

export const borrowProfessions = copyOf(
  'governance.profession',
  BorrowedProfession,
  z.object({ code: z.string().min(1) }),
);
