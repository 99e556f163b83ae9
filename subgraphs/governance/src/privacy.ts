import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { Consent } from './consent/consent.entity.ts';
import { publishConsent } from './consent/consent.events.ts';
import { ConsentsResolver } from './consent/consent.resolver.ts';
import { maySeeConsent } from './consent/consent.rules.ts';
import { GiveConsentMutation } from './consent/give-consent.mutation.ts';
import { WithdrawConsentMutation } from './consent/withdraw-consent.mutation.ts';
import { publishDataExport } from './data-export/data-export.events.ts';
import { DataExportResolver, DataExportsResolver, visibleExport } from './data-export/data-export.resolver.ts';
import { RequestDataExportMutation } from './data-export/request-data-export.mutation.ts';
import { DecideErasureMutation } from './erasure/decide-erasure.mutation.ts';
import { ErasureRequest } from './erasure/erasure-request.entity.ts';
import { publishErasure } from './erasure/erasure-request.events.ts';
import { ErasureRequestResolver, ProfessionalErasureResolver } from './erasure/erasure-request.resolver.ts';
import { maySeeRequest } from './erasure/erasure.rules.ts';
import { RequestErasureMutation } from './erasure/request-erasure.mutation.ts';
import { WithdrawErasureRequestMutation } from './erasure/withdraw-erasure-request.mutation.ts';
import { reference } from './reference.ts';
import { RetentionRuleResolver } from './retention/retention-rule.resolver.ts';

/** What a person decides about what is stored of her. */
export const privacy = {
  resolvers: [
    ConsentsResolver,
    GiveConsentMutation,
    WithdrawConsentMutation,
    DataExportResolver,
    DataExportsResolver,
    RequestDataExportMutation,
    ErasureRequestResolver,
    ProfessionalErasureResolver,
    RequestErasureMutation,
    WithdrawErasureRequestMutation,
    DecideErasureMutation,
    RetentionRuleResolver,
  ],
  references: {
    Consent: reference(Consent, maySeeConsent),
    DataExport: visibleExport,
    ErasureRequest: reference(ErasureRequest, maySeeRequest),
  },
  publishes: [publishConsent, publishDataExport, publishErasure],
} satisfies Partial<SubgraphDefinition>;
