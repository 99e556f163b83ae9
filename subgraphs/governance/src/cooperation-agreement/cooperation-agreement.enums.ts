import { registerEnumType } from 'type-graphql';
import { AgreementStage, AgreementStatus } from './agreement-status.rules.ts';
import { AgreementAlertAbout } from './alert.rules.ts';
import { AgreementOpinion } from './reaction.rules.ts';

const making = {
  DRAFT: { description: 'The office writes it; seen by the office and the compliance officer.' },
  CONSULTATION: { description: 'Those who speak for the parties read it.' },
  COMPLIANCE_REVIEW: { description: 'The compliance officer holds it against competition law.' },
};

registerEnumType(AgreementStage, {
  name: 'CooperationAgreementStage',
  description: 'How far an agreement came before it counts.',
  valuesConfig: { ...making, ADOPTED: { description: 'It counts; nothing of it changes any more.' } },
});

registerEnumType(AgreementStatus, {
  name: 'CooperationAgreementStatus',
  description: 'Where an agreement is today (SM-COV).',
  valuesConfig: {
    ...making,
    ADOPTED: { description: 'Adopted; its first day is still to come.' },
    IN_FORCE: { description: 'It holds.' },
    EXPIRING: { description: 'It holds, ends soon, and nothing goes on after it.' },
    EXPIRED: { description: 'Its last day is past, and nothing went on after it.' },
    RENEWED: { description: 'Its last day is past, and the next version went on the day after.' },
    SUPERSEDED: { description: 'Another version took over before its last day.' },
    TERMINATED: { description: 'Ended by the office before its last day, or given up before it counted.' },
  },
});

registerEnumType(AgreementOpinion, {
  name: 'AgreementOpinion',
  description: 'What a party thinks of an agreement in consultation.',
  valuesConfig: {
    AGREES: { description: 'It can be adopted as it is.' },
    OBJECTS: { description: 'Something has to change first; the office weighs it.' },
  },
});

registerEnumType(AgreementAlertAbout, {
  name: 'AgreementAlertAbout',
  description: 'What an alert about an agreement warns of.',
  valuesConfig: {
    END: { description: 'Its last day.' },
    NOTICE: { description: 'The last day to give notice, before it goes on by itself.' },
  },
});
