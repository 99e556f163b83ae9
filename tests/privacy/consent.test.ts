import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personOf } from '@naober/scripts/seed/people';
import { memberId, regionId } from '@naober/scripts/seed/write-regions';
import type { Viewer } from '@naober/kit/viewer';
import { eventually, TestPlatform, type Ask } from '../platform.ts';

let platform: TestPlatform;
let sjoerd: Ask;
beforeAll(async () => {
  platform = await TestPlatform.start();
  sjoerd = await platform.as('sjoerd-postma'); // works at OZG
});
afterAll(() => platform.stop());

/** Karin, who educates at Martini. */
const karin: Viewer = {
  personId: personOf('karin-huizinga').id,
  tenantId: regionId('noord'),
  roles: [{ role: 'PRACTICE_EDUCATOR', organisationId: memberId('martini'), unitId: null }],
  client: 'portal',
  clientId: null,
  mayWrite: true,
};
/** How many EPAs she sees that he holds, as the gateway would ask learning; null for none of it. */
async function seen(): Promise<number | null> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { epaPassport { held { id } } } } }`;
  const variables = { of: [{ __typename: 'Professional', id: personOf('sjoerd-postma').id }] };
  const learning = platform.platform.subgraphs.get('learning')!;
  const { data } = await learning.execute({ query, variables, requestId: 'seen' }, karin);
  const [found] = data!['_entities'] as [{ epaPassport: { held: object[] } | null }];
  return found.epaPassport?.held.length ?? null;
}

test('an educator of another member sees his passport while he agrees, within seconds, and he sees that she did', async () => {
  expect(await seen()).toBeNull();
  const { data } = await sjoerd(
    'mutation { giveConsent(input: { purpose: SHARE_EPA_PASSPORT }) { consent { purpose } userErrors { code } } }',
  );
  expect(data).toEqual({ giveConsent: { consent: { purpose: 'SHARE_EPA_PASSPORT' }, userErrors: [] } });
  expect(await eventually(seen, 5_000)).toBeGreaterThan(0);
  const log = await eventually(async () => {
    const { data } = await sjoerd('{ me { accessLog(first: 5) { nodes { kind recordType person { name } } } } }');
    const nodes = data!['me'].accessLog.nodes as { kind: string; recordType: string }[];
    return nodes.find(({ kind, recordType }) => kind === 'READ' && recordType === 'EpaPassport');
  });
  expect(log).toEqual({ kind: 'READ', recordType: 'EpaPassport', person: { name: 'Karin Huizinga' } });
  await sjoerd('mutation { withdrawConsent(input: { purpose: SHARE_EPA_PASSPORT }) { userErrors { code } } }');
  expect(await eventually(async () => (await seen()) === null, 5_000)).toBe(true);
});

test('the rules by which the whole platform forgets are told to who is signed in', async () => {
  const records = await eventually(async () => {
    const { data } = await sjoerd('{ retentionRules { record days validFrom source } }');
    const found = (data!['retentionRules'] as { record: string }[]).map(({ record }) => record);
    return ['VISITOR', 'SIGN_UP', 'REVOKE_REASON'].every(one => found.includes(one)) && found;
  });
  expect(records).toEqual([
    'ACCESS_KEY',
    'ADULT_FROM',
    'AGREEMENT_REACTION',
    'ARRIVAL_CARD_READING',
    'AUDIT_ENTRY',
    'AVAILABILITY',
    'CALENDAR_FEED',
    'COMBINATION_JOB',
    'COMBINATION_JOB_DRAFT',
    'COMMITMENT',
    'CONSENT',
    'CONSENT_COPY',
    'CONSULTATION_REQUEST',
    'CONTRIBUTION_COPY',
    'CONTRIBUTION_TOTAL',
    'CREDENTIAL',
    'DATA_EXPORT',
    'DATA_EXPORT_FILE',
    'DATA_EXPORT_PART',
    'DEPARTMENT_FEEDBACK',
    'DETACHMENT_AGREEMENT',
    'DETACHMENT_DRAFT',
    'EMPLOYMENT',
    'EMPLOYMENT_COPY',
    'ENGAGEMENT',
    'ENGAGEMENT_DRAFT',
    'ENTRUSTMENT',
    'ENTRUSTMENT_COPY',
    'ERASURE_REQUEST',
    'HANDBOOK_ACKNOWLEDGEMENT',
    'HOME_ROSTER_HEARD',
    'HOURS_DEPUTY',
    'IDEMPOTENT_ANSWER',
    'IDENTITY',
    'LENDING_RECORD',
    'MEMBER_RELEASE_POLICY',
    'MEMBER_TERMS',
    'MESSAGE',
    'OPEN_SHIFT',
    'PLACEMENT',
    'PLACEMENT_EVALUATION',
    'PLACEMENT_IDEA',
    'PLACEMENT_NOTE',
    'POOL_MEMBERSHIP',
    'PROFESSIONAL_FEEDBACK',
    'PROGRAMME_NAMES',
    'RATE_PROPOSAL',
    'REVOKE_REASON',
    'ROLE_GRANT',
    'ROLE_GRANT_COPY',
    'ROSTER_CONFLICT',
    'ROSTER_DELIVERY',
    'ROSTER_FILE',
    'ROSTER_IMPORT',
    'ROSTER_ROW_ERROR',
    'SESSION',
    'SETTLEMENT',
    'SETTLEMENT_RUN',
    'SHIFT_SWAP',
    'SHIFT_TEXT',
    'SIDE_WORK_OBJECTION',
    'SIGN_IN_ATTEMPT',
    'SIGN_UP',
    'SIGN_UP_NOTE',
    'STORY_WAITING',
    'STORY_WITHDRAWN',
    'SWAP_NOTE',
    'SYNC_RUN',
    'TIMESHEET',
    'TIMESHEET_WORDS',
    'TRAVEL_COST',
    'VAT_EXEMPTION',
    'VISITOR',
    'WORKED_SHIFT',
    'WORK_INTERVAL',
  ]);
  const visitor = await platform.as();
  expect((await visitor('{ retentionRules { record } }')).data).toEqual({ retentionRules: null });
});
