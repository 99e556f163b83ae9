import { registerEnumType } from 'type-graphql';

export enum RateAgreementStatus {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  COUNTERED = 'COUNTERED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(RateAgreementStatus, {
  name: 'RateAgreementStatus',
  description: 'What the two parties of an engagement did with one version of what they agree.',
  valuesConfig: {
    PROPOSED: { description: 'It waits for the other party.' },
    ACCEPTED: { description: 'Both agree; it never changes again, and holds until a later version begins.' },
    COUNTERED: { description: 'The other party answered with a proposal of its own.' },
    WITHDRAWN: { description: 'Whoever proposed it took it back.' },
  },
});
