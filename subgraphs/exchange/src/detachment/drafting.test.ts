import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { signUp } from '../../testing/asking.ts';
import { aProfessional, aShift } from '../../testing/builders.ts';
import { aSigner, detaching, sent, signedByAll, signedIn, terms, type Scene } from '../../testing/detachments.ts';
import { aStage, done, on, placedUntil, type Stage } from '../../testing/placements.ts';
import { exchange as definition } from '../schema.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';

let exchange: TestSubgraph;
let stage: Stage;
let scene: Scene;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition)));
afterAll(() => exchange.stop());
beforeEach(async () => {
  stage = await aStage(exchange);
  const { region } = stage;
  const [home, host] = [region.home.id, region.host.id];
  scene = {
    her: signedIn(stage.her),
    home: await aSigner(exchange, region, home),
    host: await aSigner(exchange, region, host),
  };
});

const inputOf = (over: object = {}) => ({
  professionalId: scene.her.personId,
  homeMemberId: stage.region.home.id,
  hostMemberId: stage.region.host.id,
  terms: terms(stage.region, { startsOn: '2026-02-02', endsOn: '2026-04-30' }),
  ...over,
});
const draft = (over: object) => detaching(exchange, scene.home, 'draftDetachmentAgreement', inputOf(over));
const codes = async (over: object) => (await draft(over)).userErrors.map(({ code }) => code);
const placementOf = async (id: string) => {
  const query = 'query($id: ID!) { exchangePlacement(id: $id) { status } }';
  return ((await exchange.ask(scene.her, query, { id })).data!['exchangePlacement'] as { status: string }).status;
};

test('it is drafted for a placement of hers that this host accepted, and for no other', async () => {
  const placement = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  const refused = ['UNKNOWN_PLACEMENT'];
  expect(await codes({ placementId: placement.id })).toEqual(refused);
  const { id } = await done(exchange, stage.host, 'acceptPlacement', on(placement));
  for (const placementId of [uuidv7(), 'none']) expect(await codes({ placementId })).toEqual(refused);
  const colleague = await aProfessional(exchange, stage.region);
  expect(await codes({ professionalId: colleague.personId, placementId: id })).toEqual(refused);
  const { detachmentAgreement: one } = await draft({ placementId: id });
  expect(await placementOf(id)).toBe('AGREEMENT_PENDING');
  const agreementSeenBy = async (viewer: typeof scene.home) => {
    const query = 'query($id: ID!) { exchangePlacement(id: $id) { detachmentAgreement { id } } }';
    const { data } = await exchange.ask(viewer, query, { id });
    return (
      (data!['exchangePlacement'] as { detachmentAgreement: { id: string } | null }).detachmentAgreement?.id ?? null
    );
  };
  // A draft is of who writes it.
  expect([await agreementSeenBy(stage.hr), await agreementSeenBy(scene.her)]).toEqual([one!.id, null]);
  // Another one of hers there, signed first, is not the one that it waits for.
  await signedByAll(exchange, scene, await sent(exchange, scene, one!));
  expect([await placementOf(id), await agreementSeenBy(scene.her)]).toEqual(['ONBOARDING', one!.id]);
  expect(await codes({ placementId: id })).toEqual(refused);
});

test('what is tried out is judged as it would be drafted, whenever its days are; strangers are told nothing', async () => {
  const query = 'query($input: DraftDetachmentAgreementInput!) { tryDetachment(input: $input) { code } }';
  const codesOf = async (viewer: typeof scene.home, over: object, parties: object = {}) => {
    const input = inputOf({ terms: terms(stage.region, over), ...parties });
    const { data, errors } = await exchange.ask(viewer, query, { input });
    expect(errors).toBeUndefined();
    return (data!['tryDetachment'] as { code: string }[] | null)?.map(({ code }) => code) ?? null;
  };
  expect(await codesOf(scene.home, {})).toEqual([]);
  const before = { startsOn: '2000-01-01', endsOn: '2000-01-01', legalBasis: 'TBA', costPerHourCents: null };
  expect(await codesOf(scene.home, before)).toEqual(['PERIOD_OVER', 'NOT_REGISTERED', 'COST_MISSING']);
  expect(await codesOf(scene.host, {})).toBeNull();
  expect(await codesOf(stage.office, {}, { homeMemberId: 'none' })).toBeNull();
  expect(await codesOf(stage.office, { costPerHourCents: null })).toContain('COST_MISSING');
  expect(await codesOf({ ...stage.office, tenantId: uuidv7() }, {})).toBeNull();
});

test('help can be for nothing, and then needs no wage cost; nothing else can, and what is not filled in is not sent', async () => {
  const agreed = async (over: object) => {
    const { detachmentAgreement: one } = await draft({ terms: terms(stage.region, over) });
    const { data } = await exchange.ask(
      scene.home,
      `{ detachmentAgreement(id: "${one!.id}") { costPerHourCents costAnnex } }`,
    );
    const { costPerHourCents, costAnnex } = data!['detachmentAgreement'] as Record<string, string | number | null>;
    const send = { detachmentAgreementId: one!.id, textHash: one!.textHash };
    const { findings } = await detaching(exchange, scene.home, 'sendDetachmentForSigning', send);
    return [costPerHourCents, String(costAnnex).split('\n')[1], findings.map(({ code }) => code)];
  };
  const free = { costPerHourCents: 0, grossWageCostCents: null };
  const unknown = ['COST_MISSING', 'GROSS_COST_MISSING'];
  expect(await agreed({ costPerHourCents: null, grossWageCostCents: null })).toEqual([
    null,
    'Kosten per uur: nog niet ingevuld.',
    unknown,
  ]);
  expect((await agreed({ ...free, legalBasis: 'INTRA_GROUP' }))[2]).toEqual(['NOT_ONE_GROUP', 'FREE_WITHOUT_HELP']);
  expect(await agreed(free)).toEqual([0, 'Kosten per uur: geen. De uitlener helpt zonder vergoeding.', []]);
  expect(await codes({ terms: terms(stage.region, { costPerHourCents: -1 }) })).toEqual(['INVALID_COST']);
  expect(await codes({ terms: terms(stage.region, { grossWageCostCents: 0 }) })).toEqual(['INVALID_COST']);
});

test('what stops when an agreement of the members ends is counted to the day', async () => {
  const { region, office } = stage;
  const placement = await placedUntil(exchange, stage, 'AGREEMENT_PENDING');
  const { detachmentAgreement: one } = await draft({ placementId: placement.id });
  await signedByAll(exchange, scene, await sent(exchange, scene, one!));
  const at = { startsAt: new Date('2026-02-09T23:00:00Z'), endsAt: new Date('2026-02-10T06:00:00Z') };
  const shift = await aShift(exchange, region, { booking: BookingMode.DIRECT, ...at });
  expect((await signUp(exchange, scene.her, shift.id)).signUp!.status).toBe('CONFIRMED');
  const fields = 'detachmentCount detachments { id } placementCount confirmedSignUpCount';
  const stops = async (lastDay: string, viewer = office) => {
    const asked = `stopsWhenItEnds(lastDay: "${lastDay}") { ${fields} }`;
    const { id } = region.agreement;
    const found = (await exchange.reference(viewer, 'CooperationAgreement', id, asked)) as Record<string, unknown>;
    return found['stopsWhenItEnds'];
  };
  const running = { detachmentCount: 1, detachments: [{ id: one!.id }], placementCount: 1 };
  // It begins at midnight of 10 February in Amsterdam.
  expect(await stops('2026-02-09')).toEqual({ ...running, confirmedSignUpCount: 1 });
  expect(await stops('2026-02-10')).toEqual({ ...running, confirmedSignUpCount: 0 });
  expect(await stops('2026-04-29')).toEqual({ ...running, confirmedSignUpCount: 0 });
  const nothing = { detachmentCount: 0, detachments: [], placementCount: 0, confirmedSignUpCount: 0 };
  expect(await stops('2026-04-30')).toEqual(nothing);
  expect(await stops('2026-02-09', scene.home)).toBeNull();
});
