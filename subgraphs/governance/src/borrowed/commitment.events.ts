import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedCommitment } from './commitment.entity.ts';

export const commitmentTopic = 'exchange.commitment';

export const borrowCommitments = copyOf(
  commitmentTopic,
  BorrowedCommitment,
  z.object({
    professionalId: z.guid(),
    endsAt: z.iso.datetime().transform(text => new Date(text)),
    isHeld: z.boolean(),
  }),
);
