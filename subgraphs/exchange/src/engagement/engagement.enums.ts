import { registerEnumType } from 'type-graphql';

export enum EngagementStatus {
  DRAFTED = 'DRAFTED',
  ACCEPTED = 'ACCEPTED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

export enum AssessmentOutcome {
  SELF_EMPLOYMENT = 'SELF_EMPLOYMENT',
  EMPLOYMENT = 'EMPLOYMENT',
}

export enum EngagementParty {
  HOST = 'HOST',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(EngagementStatus, {
  name: 'EngagementStatus',
  description: 'How far host and professional are.',
  valuesConfig: {
    DRAFTED: { description: 'The host proposed it; the professional has not said yes.' },
    ACCEPTED: { description: 'She said yes; the assessment of the host is missing, or says that it is employment.' },
    ACTIVE: { description: 'Both said yes and the host assessed it: it covers work on its days.' },
    ENDED: { description: 'Over: its last day has passed, or it was ended before it became active.' },
  },
});

registerEnumType(AssessmentOutcome, {
  name: 'AssessmentOutcome',
  description: 'What the host found about this working relation (Wet DBA).',
  valuesConfig: {
    SELF_EMPLOYMENT: { description: 'Work on her own account.' },
    EMPLOYMENT: { description: 'It would be employment: the engagement does not become active.' },
  },
});

registerEnumType(EngagementParty, {
  name: 'EngagementParty',
  description: 'Which of the two parties of an engagement.',
  valuesConfig: {
    HOST: { description: 'The member at which the work is done.' },
    PROFESSIONAL: { description: 'The professional herself.' },
  },
});
