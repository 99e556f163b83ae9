import { registerEnumType } from 'type-graphql';

export enum ObjectionReason {
  WORKING_TIME = 'WORKING_TIME',
  HEALTH_AND_SAFETY = 'HEALTH_AND_SAFETY',
  CONFIDENTIALITY = 'CONFIDENTIALITY',
  CONFLICT_OF_INTEREST = 'CONFLICT_OF_INTEREST',
  LEGAL_DUTY = 'LEGAL_DUTY',
}

export enum ObjectionStatus {
  IN_FORCE = 'IN_FORCE',
  APPEALED = 'APPEALED',
  UPHELD = 'UPHELD',
  LIFTED = 'LIFTED',
}

registerEnumType(ObjectionReason, {
  name: 'SideWorkObjectionReason',
  description: 'An objective reason to object to work elsewhere (BW 7:653a); there are no others.',
  valuesConfig: {
    WORKING_TIME: { description: 'With it the law on working time would be broken.' },
    HEALTH_AND_SAFETY: { description: 'Her health or safety, or that of patients.' },
    CONFIDENTIALITY: { description: 'What must stay confidential.' },
    CONFLICT_OF_INTEREST: { description: 'Interests that clash.' },
    LEGAL_DUTY: { description: 'A rule of law that forbids it.' },
  },
});

registerEnumType(ObjectionStatus, {
  name: 'SideWorkObjectionStatus',
  description: 'What became of an objection to work elsewhere.',
  valuesConfig: {
    IN_FORCE: { description: 'It holds on its days.' },
    APPEALED: { description: 'The person appealed; it holds until HR decides.' },
    UPHELD: { description: 'HR decided on the appeal that it stands.' },
    LIFTED: { description: 'It holds no more.' },
  },
});
