import { publication } from '@naober/kit/events';
import { MemberRegistration } from './member-registration.entity.ts';

/** What neighbours need of a member to write its invoices. */
export const publishMemberRegistration = publication({
  topic: 'governance.member-registration',
  entity: MemberRegistration,
  state: ({ regionId, kvkNumber, oin, vatNumber, iban, street, postcode, city }) => ({
    regionId,
    kvkNumber,
    oin,
    vatNumber,
    iban,
    street,
    postcode,
    city,
  }),
});
