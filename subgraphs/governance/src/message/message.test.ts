import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { messageDue } from '@naober/kit/message-due';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { tell } from '../../testing/messages.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Message } from './message.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
let her: Viewer;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  femke = await governance.em.transactional(async tx => aProfessional(tx, aRegion(tx)));
  her = self(femke.id, femke.region.id);
});

const inbox = async (viewer: Viewer, args = '(first: 10)', fields = 'kind readAt') => {
  const { data } = await governance.ask(
    viewer,
    `{ viewer { messages${args} { nodes { ${fields} } } unreadMessageCount } }`,
  );
  const found = data?.['viewer'] as { messages: { nodes: unknown[] }; unreadMessageCount: number } | null;
  return found && [found.messages.nodes, found.unreadMessageCount];
};
const markRead = (viewer: Viewer, messageIds: string[] | null) =>
  governance.ask(
    viewer,
    'mutation($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { unreadMessageCount } }',
    {
      input: { messageIds },
    },
  );

test('what a subgraph says is due lies in the inbox, newest first, in words and with the way to it', async () => {
  const shift = uuidv7();
  const due = { recipientId: femke.id, regionId: femke.region.id, subject: { type: 'OpenShift', id: shift } };
  await governance.em.transactional(tx =>
    messageDue(governance.subgraph.events, tx, 'governance', {
      ...due,
      kind: 'SHIFT_CHANGED',
      facts: { member: 'Martini' },
    }),
  );
  await eventually(
    () => governance.em.count(Message, { professional: femke.id }),
    count => count === 1,
  );
  await tell(governance, femke, 'CREDENTIAL_EXPIRED', {
    subject: { type: 'Credential', id: uuidv7() },
    at: new Date(Date.now() + 1_000),
  });
  const words = 'kind group urgency path words(language: en) { title text details { label value } }';
  expect(await inbox(her, '', words)).toEqual([
    [
      {
        kind: 'CREDENTIAL_EXPIRED',
        group: 'QUALIFICATIONS',
        urgency: 'NEEDED',
        path: '/berichten',
        words: { title: 'A document of yours has expired', text: expect.any(String), details: [] },
      },
      {
        kind: 'SHIFT_CHANGED',
        group: 'MY_SHIFTS',
        urgency: 'NEEDED',
        path: `/diensten/${shift}`,
        words: {
          title: 'Your shift has changed',
          text: 'See what is different.',
          details: [{ label: 'Where', value: 'Martini' }],
        },
      },
    ],
    2,
  ]);
  const left = () =>
    governance.em.execute<unknown[]>(
      `select from governance_events.job where name = 'governance.message-due/governance' and data ->> 'pulse' is null`,
    );
  await eventually(left, ({ length }) => length === 0);
});

test('she reads one, then all; those of others stay as they are', async () => {
  const at = new Date('2026-03-10T12:00:00Z');
  const id = await tell(governance, femke, 'SHIFT_CHANGED', { at });
  await tell(governance, femke, 'SHIFT_CANCELLED', { at: new Date(at.getTime() + 1) });
  const other = await governance.em.transactional(async tx => aProfessional(tx, femke.region.unwrap()));
  const ofAnother = await tell(governance, other, 'SHIFT_CHANGED', { at });
  governance.now = new Date('2026-03-10T13:00:00Z');
  expect((await markRead(her, [id, ofAnother, 'no id'])).data).toEqual({ markMessagesRead: { unreadMessageCount: 1 } });
  expect(await inbox(her, '(onlyUnread: true)')).toEqual([[{ kind: 'SHIFT_CANCELLED', readAt: null }], 1]);
  expect((await markRead(her, null)).data).toEqual({ markMessagesRead: { unreadMessageCount: 0 } });
  expect(await inbox(her)).toEqual([
    [
      { kind: 'SHIFT_CANCELLED', readAt: governance.now },
      { kind: 'SHIFT_CHANGED', readAt: governance.now },
    ],
    0,
  ]);
  expect(await inbox(self(other.id, femke.region.id))).toEqual([[{ kind: 'SHIFT_CHANGED', readAt: null }], 1]);
  governance.now = null;
});

test('nobody else sees a message, whatever she is; a token of hers reads and marks nothing', async () => {
  const id = await tell(governance, femke, 'SHIFT_CHANGED');
  for (const role of ['PLANNER', 'MEMBER_ADMIN', 'COMPLIANCE_OFFICER'] as const) {
    const viewer = holderOf(role, null, femke.region.id);
    expect(await governance.reference(viewer, 'Message', id, 'kind')).toBeNull();
    expect(await governance.subgraph.contextFor(viewer, 'r').guarded.count(Message, { id })).toBe(0);
  }
  expect(await inbox(visitor(femke.region.id))).toBeNull();
  const token: Viewer = { ...her, client: 'token' };
  expect(await governance.reference(token, 'Message', id, 'kind')).toEqual({ kind: 'SHIFT_CHANGED' });
  expect((await markRead(token, null)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test('a page of the inbox costs the same for ten times the messages', async () => {
  const counts: number[] = [];
  for (const _round of [1, 10]) {
    for (let index = 0; index < _round; index += 1) await tell(governance, femke, 'SHIFT_CHANGED');
    governance.statements.length = 0;
    await inbox(her, '(first: 100)', 'kind path words(language: nl) { title }');
    counts.push(governance.statements.length);
  }
  expect(counts).toEqual([2, 2]);
});
