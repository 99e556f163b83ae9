import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { AcknowledgeHandbookMutation } from './handbook/acknowledge-handbook.mutation.ts';
import {
  HandbookReadersResolver,
  HandbookCountsResolver,
  MemberHandbookResolver,
} from './handbook/handbook-readers.resolver.ts';
import { HandbookReadingResolver } from './handbook/handbook-reading.resolver.ts';
import { HandbookVersion } from './handbook/handbook-version.entity.ts';
import { Handbook } from './handbook/handbook.entity.ts';
import { HandbookResolver, HandbookVersionResolver } from './handbook/handbook.resolver.ts';
import { mayReadHandbook, maySeeVersion } from './handbook/handbook.rules.ts';
import { PublishHandbookMutation } from './handbook/publish-handbook.mutation.ts';
import { SaveHandbookDraftMutation } from './handbook/save-handbook-draft.mutation.ts';
import { tellHandbook } from './handbook/tell-handbook.job.ts';
import { reference } from './reference.ts';

/** What everybody who takes part goes by, and who read it. */
export const handbook = {
  resolvers: [
    HandbookResolver,
    HandbookVersionResolver,
    HandbookReadingResolver,
    HandbookReadersResolver,
    MemberHandbookResolver,
    HandbookCountsResolver,
    AcknowledgeHandbookMutation,
    SaveHandbookDraftMutation,
    PublishHandbookMutation,
  ],
  references: {
    Handbook: reference(Handbook, mayReadHandbook),
    HandbookVersion: reference(HandbookVersion, maySeeVersion),
  },
  jobs: [tellHandbook],
} satisfies Partial<SubgraphDefinition>;
