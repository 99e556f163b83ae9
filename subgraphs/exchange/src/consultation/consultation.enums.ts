import { registerEnumType } from 'type-graphql';
import { ConsultationStatus } from './consultation.rules.ts';

export { ConsultationStatus };

export enum ConsultationMode {
  PHONE = 'PHONE',
  VIDEO = 'VIDEO',
  ON_SITE = 'ON_SITE',
}

registerEnumType(ConsultationMode, {
  name: 'ConsultationMode',
  description: 'How a specialist is consulted.',
  valuesConfig: {
    PHONE: { description: 'By phone.' },
    VIDEO: { description: 'By video.' },
    ON_SITE: { description: 'At the department.' },
  },
});

registerEnumType(ConsultationStatus, {
  name: 'ConsultationStatus',
  description: 'Where a request for a consultation stands.',
  valuesConfig: {
    OPEN: { description: 'Waits for a specialist; nobody has to answer.' },
    ACCEPTED: { description: 'A specialist will give it.' },
    DONE: { description: 'Was given.' },
    WITHDRAWN: { description: 'Who asked needs it no more.' },
    LAPSED: { description: 'Its time is over, and nobody accepted.' },
  },
});
