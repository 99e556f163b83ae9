import { copyOf } from '@naober/kit/copy';
import { z } from 'zod';
import { BorrowedRegistration } from './registration.entity.ts';

const told = z.string().nullable().default(null);

export const borrowRegistrations = copyOf(
  'governance.member-registration',
  BorrowedRegistration,
  z.object({
    regionId: z.guid(),
    kvkNumber: told,
    oin: told,
    vatNumber: told,
    iban: told,
    street: told,
    postcode: told,
    city: told,
  }),
);
