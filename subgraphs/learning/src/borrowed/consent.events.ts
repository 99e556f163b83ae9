import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedConsent } from './consent.entity.ts';

/** Of all purposes: which one means something here, a rule says. */
export const borrowConsents = copyOf(
  'governance.consent',
  BorrowedConsent,
  z
    .object({ regionId: z.guid(), professionalId: z.guid(), purpose: z.string(), isStanding: z.boolean() })
    .transform(told => ({ ...told, heardAt: new Date() })),
);
