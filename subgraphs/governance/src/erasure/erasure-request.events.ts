import { publication } from '@naober/kit/events';
import { erasesPeople, forgetInQueues } from '@naober/kit/forget-person';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureStatus } from './erasure.rules.ts';

/** Who is to be erased everywhere. Publishing it again does so again, such as after a neighbour's backup was put back. */
export const publishErasure = publication({
  topic: 'governance.erasure',
  entity: ErasureRequest,
  state: ({ professional, status }) => ({
    personId: professional.id,
    isCarriedOut: status === ErasureStatus.CARRIED_OUT,
  }),
});

/** In our own queues it is done after the answer: the officer does not wait for it. */
export const borrowErasures = erasesPeople(publishErasure.topic, (tx, personId) =>
  forgetInQueues(tx, 'governance', personId),
);
