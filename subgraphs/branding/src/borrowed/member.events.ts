import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedMember } from './member.entity.ts';

export const borrowMembers = copyOf(
  'governance.member',
  BorrowedMember,
  z.object({ regionId: z.guid(), latitude: z.number(), longitude: z.number() }),
);
