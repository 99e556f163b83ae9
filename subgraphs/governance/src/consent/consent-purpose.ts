import { registerEnumType } from 'type-graphql';

export enum ConsentPurpose {
  SHARE_EPA_PASSPORT = 'SHARE_EPA_PASSPORT',
  NEWS_AND_INVITATIONS = 'NEWS_AND_INVITATIONS',
  AMBASSADOR = 'AMBASSADOR',
  RESEARCH = 'RESEARCH',
}

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'What somebody agrees to, or not ("toestemming"); nothing depends on it but what is said here.',
  valuesConfig: {
    SHARE_EPA_PASSPORT: {
      description: 'Practice educators of other members of the region see her EPA passport and entrustments.',
    },
    NEWS_AND_INVITATIONS: { description: 'The cooperative sends her news and invitations.' },
    AMBASSADOR: { description: 'She may be asked to tell her story.' },
    RESEARCH: { description: 'She may be invited to evaluations and research.' },
  },
});
