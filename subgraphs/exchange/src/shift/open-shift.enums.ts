import { registerEnumType } from 'type-graphql';
import { OpenShiftStatus } from './shift-status.rules.ts';

export { OpenShiftStatus };

registerEnumType(OpenShiftStatus, {
  name: 'OpenShiftStatus',
  description: 'Where a shift stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; only planners of the host see it.' },
    PUBLISHED: { description: 'On offer; nobody is confirmed yet.' },
    PARTLY_FILLED: { description: 'On offer; some places are confirmed.' },
    FILLED: { description: 'Every place is confirmed.' },
    IN_PROGRESS: { description: 'Has begun, with at least one professional.' },
    COMPLETED: { description: 'Was worked.' },
    CLOSED: { description: 'Hours are settled.' },
    CANCELLED: { description: 'Called off by the host.' },
    EXPIRED: { description: 'Began without anybody confirmed.' },
  },
});
