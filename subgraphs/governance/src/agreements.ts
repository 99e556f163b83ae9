import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { AdoptCooperationAgreementMutation } from './cooperation-agreement/adopt-cooperation-agreement.mutation.ts';
import { AdvanceCooperationAgreementMutation } from './cooperation-agreement/advance-cooperation-agreement.mutation.ts';
import { AgreementAlertResolver } from './cooperation-agreement/agreement-alert.resolver.ts';
import { AgreementViewerCanResolver } from './cooperation-agreement/agreement-viewer-can.resolver.ts';
import { CooperationAgreement } from './cooperation-agreement/cooperation-agreement.entity.ts';
import './cooperation-agreement/cooperation-agreement.enums.ts';
import { publishCooperationAgreement } from './cooperation-agreement/cooperation-agreement.events.ts';
import {
  AgreementReactionResolver,
  AgreementReactionsResolver,
} from './cooperation-agreement/agreement-reactions.resolver.ts';
import { CooperationAgreementResolver } from './cooperation-agreement/cooperation-agreement.resolver.ts';
import { maySeeAgreement } from './cooperation-agreement/cooperation-agreement.rules.ts';
import { DraftCooperationAgreementMutation } from './cooperation-agreement/draft-cooperation-agreement.mutation.ts';
import { GiveNoticeMutation } from './cooperation-agreement/give-notice.mutation.ts';
import { ReactToCooperationAgreementMutation } from './cooperation-agreement/react-to-cooperation-agreement.mutation.ts';
import { renewAgreements } from './cooperation-agreement/renew-agreements.round.ts';
import { ReturnCooperationAgreementMutation } from './cooperation-agreement/return-cooperation-agreement.mutation.ts';
import { ReviseCooperationAgreementMutation } from './cooperation-agreement/revise-cooperation-agreement.mutation.ts';
import { TerminateCooperationAgreementMutation } from './cooperation-agreement/terminate-cooperation-agreement.mutation.ts';
import { warnOfAgreements } from './cooperation-agreement/warn-of-agreements.round.ts';
import { reference } from './reference.ts';

/** What members agree: drafted, adopted, amended by versions, ended. */
export const agreements = {
  resolvers: [
    CooperationAgreementResolver,
    AgreementAlertResolver,
    AgreementViewerCanResolver,
    AgreementReactionsResolver,
    AgreementReactionResolver,
    AdoptCooperationAgreementMutation,
    DraftCooperationAgreementMutation,
    ReviseCooperationAgreementMutation,
    AdvanceCooperationAgreementMutation,
    ReturnCooperationAgreementMutation,
    ReactToCooperationAgreementMutation,
    GiveNoticeMutation,
    TerminateCooperationAgreementMutation,
  ],
  references: {
    CooperationAgreement: reference(CooperationAgreement, maySeeAgreement),
  },
  publishes: [publishCooperationAgreement],
  // First who goes on: what goes on is not warned of as if it ended.
  rounds: [renewAgreements, warnOfAgreements],
} satisfies Partial<SubgraphDefinition>;
