import type { Fact } from '@naober/kit/events';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { appendEntries } from '../src/audit/append-entries.ts';
import type { Cast } from './accounts.ts';

interface Over {
  subjectId?: string | null;
  kind?: string;
  personId?: string | null;
  recordType?: string;
  recordId?: string;
  actor?: object;
}

/** What a subgraph reports: that the administrator confirmed something of Femke's; say what differs. */
export const aReport = (cast: Cast, over: Over = {}): Fact => ({
  id: uuidv7(),
  version: 1,
  state: {
    actor: {
      tenantId: cast.region.id,
      personId: over.personId === undefined ? cast.admin.personId : over.personId,
      client: 'portal',
      clientId: 's1',
      organisationIds: [cast.martini.id],
      requestId: 'r1',
      ...over.actor,
    },
    entries: [
      {
        id: uuidv7(),
        at: '2026-03-10T10:00:00.123Z',
        kind: over.kind ?? 'WRITE',
        action: 'exchange.confirmSignUp',
        recordType: over.recordType ?? 'SignUp',
        recordId: over.recordId ?? uuidv7(),
        subjectId: over.subjectId === undefined ? cast.femke.id : over.subjectId,
      },
    ],
  },
});

export const append = (governance: TestSubgraph, fact: Fact): Promise<void> =>
  governance.em.transactional(tx => appendEntries(tx, fact));
