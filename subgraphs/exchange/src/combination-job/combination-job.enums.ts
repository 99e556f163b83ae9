import { registerEnumType } from 'type-graphql';

export enum CombinationJobStatus {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum CombinationJobParty {
  FIRST_EMPLOYER = 'FIRST_EMPLOYER',
  SECOND_EMPLOYER = 'SECOND_EMPLOYER',
  PROFESSIONAL = 'PROFESSIONAL',
}

registerEnumType(CombinationJobStatus, {
  name: 'CombinationJobStatus',
  description: 'What became of one version of a combination job.',
  valuesConfig: {
    PROPOSED: { description: 'It waits until both employers and the person said yes.' },
    AGREED: { description: 'All three said yes; it holds on its days and never changes.' },
    WITHDRAWN: { description: 'One of the three took it back or said no.' },
  },
});

registerEnumType(CombinationJobParty, {
  name: 'CombinationJobParty',
  description: 'One of the three who agree on a combination job.',
  valuesConfig: {
    FIRST_EMPLOYER: { description: 'The employer that drafted its first version.' },
    SECOND_EMPLOYER: { description: 'The other employer.' },
    PROFESSIONAL: { description: 'The person who works at both.' },
  },
});
