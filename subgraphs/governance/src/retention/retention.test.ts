import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity, aSession, aToken } from '../../testing/account-rows.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { BorrowedCommitment } from '../borrowed/commitment.entity.ts';
import { ConsentPurpose } from '../consent/consent-purpose.ts';
import { CalendarFeed } from '../calendar-feed/calendar-feed.entity.ts';
import { Consent } from '../consent/consent.entity.ts';
import { DataExportPart } from '../data-export/data-export-part.entity.ts';
import { DataExport } from '../data-export/data-export.entity.ts';
import { DataExportStatus } from '../data-export/data-export.rules.ts';
import { ErasureRequest } from '../erasure/erasure-request.entity.ts';
import { ErasureStatus } from '../erasure/erasure.rules.ts';
import { DeliveryChannel, MessageDelivery } from '../message-delivery/message-delivery.entity.ts';
import { Message } from '../message/message.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Session } from '../session/session.entity.ts';
import { SignInAttempt } from '../sign-in/sign-in-attempt.entity.ts';
import { retention } from './retention.ts';

let governance: TestSubgraph;
let femke: Professional;
const now = new Date('2026-03-10T10:00:00.000Z');
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = now;
  await admin('truncate governance.retention_run');
  femke = await governance.em.transactional(async tx => {
    const person = aProfessional(tx, aRegion(tx));
    anIdentity(tx, person);
    return person;
  });
});

const admin = <Row>(sql: string) => askAs<Row>(governance.database.adminUrl, sql);
/** So many days before now: exactly, and a millisecond longer. */
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const longerAgo = (days: number) => new Date(ago(days).getTime() - 1);

/** Writes what is exactly old enough to stay and what is a millisecond older, forgets, and tells what is left of hers. */
async function leaves(
  record: string,
  write: (tx: TestSubgraph['em'], at: Date, n: number) => void,
  days: number,
  look: () => Promise<readonly object[]>,
): Promise<readonly object[]> {
  await governance.em.transactional(async tx => {
    tx.merge(femke);
    [ago(days), longerAgo(days)].forEach((at, n) => write(tx, at, n));
  });
  const before = (await look()).length;
  expect(before).toBe(2);
  expect((await governance.subgraph.forget())[record]).toBe(1);
  return look();
}
const hers = () => ({ region: femke.region, professional: femke });
const of = <T extends object>(entity: new () => T) =>
  governance.em.find<T>(entity, { professional: femke.id } as never);

test('a sign-in that nobody finished goes after a day', async () => {
  const write = (tx: TestSubgraph['em'], startedAt: Date, n: number) =>
    tx.create(SignInAttempt, {
      secretDigest: `attempt ${n}`,
      issuer: 'demo',
      state: '',
      nonce: '',
      codeVerifier: '',
      returnTo: '/',
      startedAt,
    });
  expect(await leaves('SIGN_IN_ATTEMPT', write, 1, () => governance.em.find(SignInAttempt, {}))).toMatchObject([
    { secretDigest: 'attempt 0' },
  ]);
});

test('a session goes thirty days after it was ended', async () => {
  const write = (tx: TestSubgraph['em'], endedAt: Date) => aSession(tx, femke, { lastUsedAt: ago(40), endedAt });
  expect(await leaves('SESSION', write, 30, () => of(Session))).toMatchObject([{ endedAt: ago(30) }]);
});

test('a session that nobody ended goes thirty days after its last use', async () => {
  const write = (tx: TestSubgraph['em'], lastUsedAt: Date) => aSession(tx, femke, { lastUsedAt });
  expect(await leaves('SESSION', write, 30, () => of(Session))).toMatchObject([{ lastUsedAt: ago(30) }]);
});

test.each(['revokedAt', 'expiresAt'] as const)('a key goes a year after its %s, its successor stays', async when => {
  const write = (tx: TestSubgraph['em'], at: Date) => aToken(tx, femke, { expiresAt: ago(-30), [when]: at });
  const [old] = (await leaves('ACCESS_KEY', write, 365, () => of(AccessKey))) as [AccessKey];
  expect(old[when]).toEqual(ago(365));
  const successor = await governance.em.transactional(async tx => {
    const key = await tx.findOneOrFail(AccessKey, old.id);
    Object.assign(key, { [when]: longerAgo(365) });
    return aToken(tx, femke, { expiresAt: ago(-30), supersedes: key });
  });
  await admin('truncate governance.retention_run');
  expect((await governance.subgraph.forget())['ACCESS_KEY']).toBe(1);
  expect(await of(AccessKey)).toMatchObject([{ id: successor.id, supersedes: null }]);
});

test('a consent goes five years after it was withdrawn; one that stands never does', async () => {
  const write = (tx: TestSubgraph['em'], withdrawnAt: Date) =>
    tx.create(Consent, { ...hers(), purpose: ConsentPurpose.RESEARCH, givenAt: ago(3_000), withdrawnAt });
  await governance.em.transactional(async tx => {
    tx.merge(femke);
    tx.create(Consent, { ...hers(), purpose: ConsentPurpose.AMBASSADOR, givenAt: ago(3_000) });
  });
  const look = async () => (await of(Consent)).filter(({ purpose }) => purpose === 'RESEARCH');
  expect(await leaves('CONSENT', write, 1_827, look)).toMatchObject([{ withdrawnAt: ago(1_827) }]);
  expect(await of(Consent)).toHaveLength(2);
});

test('the file of an export goes after a week, and the export after a year', async () => {
  const write = (tx: TestSubgraph['em'], readyAt: Date) =>
    tx.create(DataExport, {
      ...hers(),
      status: DataExportStatus.READY,
      requestedAt: readyAt,
      readyAt,
      expiresAt: new Date(readyAt.getTime() + 7 * 86_400_000),
      sizeBytes: 3,
      file: Buffer.from('zip'),
    });
  const look = () =>
    governance.em.find(DataExport, { professional: femke.id }, { populate: ['file'], orderBy: { id: 'asc' } });
  const left = (await leaves('DATA_EXPORT_FILE', write, 7, look)) as DataExport[];
  expect(left.map(({ status, file }) => [status, file?.toString() ?? null])).toEqual([
    ['READY', 'zip'],
    ['EXPIRED', null],
  ]);
  governance.now = new Date(ago(7).getTime() + 365 * 86_400_000);
  expect((await governance.subgraph.forget())['DATA_EXPORT']).toBe(1);
  governance.now = new Date(now.getTime() + 366 * 86_400_000);
  expect((await governance.subgraph.forget())['DATA_EXPORT']).toBe(1);
  expect(await look()).toEqual([]);
});

test('an export that still waits for a part after a week has failed, and what had arrived is gone', async () => {
  const waiting = await governance.em.transactional(async tx => {
    tx.merge(femke);
    const one = tx.create(DataExport, { ...hers(), status: DataExportStatus.COLLECTING, requestedAt: longerAgo(7) });
    tx.create(DataExportPart, { export: one, subgraph: 'branding', tables: [] });
    return one;
  });
  await governance.subgraph.forget();
  expect(await governance.em.findOneOrFail(DataExport, waiting.id)).toMatchObject({ status: 'FAILED' });
  expect(await governance.em.count(DataExportPart, { export: waiting.id })).toBe(0);
});

test('a decision on a request to be erased goes after five years; an open request never does', async () => {
  const write = (tx: TestSubgraph['em'], decidedAt: Date) =>
    tx.create(ErasureRequest, { ...hers(), status: ErasureStatus.WITHDRAWN, requestedAt: ago(2_000), decidedAt });
  await governance.em.transactional(async tx => {
    tx.merge(femke);
    tx.create(ErasureRequest, { ...hers(), requestedAt: ago(2_000) });
  });
  const look = async () => (await of(ErasureRequest)).filter(({ decidedAt }) => decidedAt !== null);
  expect(await leaves('ERASURE_REQUEST', write, 1_827, look)).toMatchObject([{ decidedAt: ago(1_827) }]);
  expect(await of(ErasureRequest)).toHaveLength(2);
});

test('what exchange says of a shift goes a day after it is over', async () => {
  const write = (tx: TestSubgraph['em'], endsAt: Date) =>
    tx.create(BorrowedCommitment, { id: uuidv7(), version: 1, professionalId: femke.id, endsAt, isHeld: true });
  const look = () => governance.em.find(BorrowedCommitment, { professionalId: femke.id });
  expect(await leaves('COMMITMENT', write, 1, look)).toMatchObject([{ endsAt: ago(1) }]);
});

test('each type of record that is forgotten has a rule, and each rule forgets something', async () => {
  const rules = await admin<{ record: string }>(
    'select distinct record from governance.retention_rule order by record',
  );
  expect(rules.map(({ record }) => record)).toEqual(
    [...retention.map(({ record }) => record), 'IDEMPOTENT_ANSWER'].sort(),
  );
});

test('a message goes after a year, and what became of it with it', async () => {
  const write = (tx: TestSubgraph['em'], createdAt: Date) => {
    const about = { kind: 'SHIFT_CHANGED', subjectType: 'OpenShift', subjectId: uuidv7(), facts: {} } as const;
    const message = tx.create(Message, { id: uuidv7(), ...hers(), ...about, createdAt });
    tx.create(MessageDelivery, { message, professional: femke, channel: DeliveryChannel.MAIL, dueAt: createdAt });
  };
  expect(await leaves('MESSAGE', write, 365, () => of(Message))).toMatchObject([{ createdAt: ago(365) }]);
  expect(await of(MessageDelivery)).toHaveLength(1);
});

test('a calendar address goes a year after it ended; one that counts never does', async () => {
  const feed = () => ({ ...hers(), secretDigest: uuidv7(), createdAt: ago(3_000) });
  const write = (tx: TestSubgraph['em'], revokedAt: Date) => tx.create(CalendarFeed, { ...feed(), revokedAt });
  await governance.em.transactional(async tx => void tx.create(CalendarFeed, { ...feed(), professional: femke.id }));
  const ended = async () => (await of(CalendarFeed)).filter(({ revokedAt }) => revokedAt !== null);
  expect(await leaves('CALENDAR_FEED', write, 365, ended)).toMatchObject([{ revokedAt: ago(365) }]);
  expect(await of(CalendarFeed)).toHaveLength(2);
});
