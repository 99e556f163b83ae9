import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity, since } from '../../testing/account-rows.ts';
import { outcomeOf } from '../../testing/answers.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { holderOf, platform, self } from '../../testing/viewers.ts';
import { commitmentTopic } from '../borrowed/commitment.events.ts';
import type { Professional } from '../professional/professional.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { Session } from '../session/session.entity.ts';
import { ErasureRequest } from './erasure-request.entity.ts';

const now = new Date('2026-03-10T10:00:00Z');
let governance: TestSubgraph;
let region: Region;
let femke: Professional;
let chris: Professional;
const administrator = () => ({ ...holderOf('MEMBER_ADMIN', null, region.id), personId: chris.id });

beforeAll(async () => {
  governance = await startGovernance();
  governance.now = now;
  await governance.em.transactional(async tx => {
    region = aRegion(tx);
    [femke, chris] = [aProfessional(tx, region, { erasedAt: now }), aProfessional(tx, region)];
  });
  await governance.em.execute('insert into borrowed_feed values (?, ?)', [commitmentTopic, now]);
});
afterAll(() => governance.stop());

const linking = `mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) {
  professional { name } userErrors { code } } }`;
const link = (issuer = 'wza') => ({ input: { professionalId: femke.id, issuer, subject: 'f.hoekstra' } });

test('with what is left of a session of seconds she begins nothing new', async () => {
  const her = self(femke.id, femke.region.id);
  for (const mutation of [
    'mutation { giveConsent(input: { purpose: RESEARCH }) { userErrors { code } } }',
    'mutation { requestDataExport { userErrors { code } } }',
    'mutation { requestErasure { userErrors { code } } }',
    'mutation { createPersonalToken(input: { name: "x", days: 1, mayWrite: false, roleGrantIds: [] }) { userErrors { code } } }',
  ])
    expect(
      outcomeOf(await governance.ask(her, mutation), mutation.match(/\w+(?=[({ ]+(input|userErrors|\())/)![0]),
    ).toBe('NOT_FOUND');
});

test('nobody lets her in again or gives her a role', async () => {
  expect(outcomeOf(await governance.ask(administrator(), linking, link('again')), 'linkIdentity')).toBe('NOT_FOUND');
  const grant = `mutation($id: ID!) { grantRole(input: { professionalId: $id, role: PLANNER }) { userErrors { code } } }`;
  expect(outcomeOf(await governance.ask(administrator(), grant, { id: femke.id }), 'grantRole')).toBe('UNKNOWN_PERSON');
});

test('who signs in while she is erased has no session afterwards', async () => {
  for (let n = 0; n < 5; n++) {
    const person = await governance.em.transactional(async tx => {
      tx.merge(region);
      const one = aProfessional(tx, region);
      anIdentity(tx, one, { issuer: 'race', subject: `race ${n}` });
      tx.create(ErasureRequest, { region, professional: one, requestedAt: since });
      return one;
    });
    const { id } = await governance.em.findOneOrFail(ErasureRequest, { professional: person.id });
    const officer = { ...holderOf('COMPLIANCE_OFFICER', null, region.id), personId: chris.id };
    const start = (subject: string) =>
      governance.ask(platform, `mutation($input: StartSessionInput!) { startSession(input: $input) { id } }`, {
        input: { secretDigest: uuidv7(), issuer: 'race', subject },
      });
    const [erased] = await Promise.all([
      governance.ask(
        officer,
        `mutation($id: ID!) { decideErasure(input: { erasureRequestId: $id, decision: CARRY_OUT }) { userErrors { code } } }`,
        { id },
      ),
      ...Array.from({ length: 10 }, () => start(`race ${n}`)),
    ]);
    expect(outcomeOf(erased, 'decideErasure')).toBe('DONE');
    expect(await governance.em.count(Session, { professional: person.id, endedAt: null })).toBe(0);
  }
});
