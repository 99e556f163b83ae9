import { publication } from '@naober/kit/events';
import { SignUp } from './sign-up.entity.ts';
import { holdsTime } from './sign-up-status.rules.ts';

/** Until when somebody is counted on. Where and for what stays here. */
export const publishCommitment = publication({
  topic: 'exchange.commitment',
  entity: SignUp,
  state: ({ professionalId, endsAt, status }) => ({
    professionalId,
    endsAt: endsAt.toISOString(),
    isHeld: holdsTime(status),
  }),
});
