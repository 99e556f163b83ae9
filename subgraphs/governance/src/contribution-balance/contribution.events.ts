import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedContribution } from './borrowed-contribution.entity.ts';

export const borrowContributions = copyOf(
  'exchange.contribution',
  BorrowedContribution,
  z.object({
    regionId: z.guid(),
    homeMemberId: z.guid().nullable(),
    hostMemberId: z.guid().nullable(),
    period: z.string(),
    startsOn: z.iso.date(),
    minutes: z.int(),
    people: z.int(),
  }),
);
