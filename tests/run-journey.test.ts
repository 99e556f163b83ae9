import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDateOf } from '@naober/kit/local-time';
import { eventually, TestPlatform, type Ask } from './platform.ts';

/**
 * From the first wish to the invoice that was paid, through the gateway: Femke of Martini is placed at the operating
 * rooms of OZG.
 */
let platform: TestPlatform;
/** She, and at Martini who leads her team, signs for it and looks after its money; the same at OZG, and who plans there. */
let [femke, tjeerd, annelies, jantina, roelien, jorien, rolf, hidde]: Ask[] = [];
const of = { ozg: '', martini: '', ok: '', profession: '', professional: '' };

beforeAll(async () => {
  platform = await TestPlatform.start();
  const atMartini = ['femke-hoekstra', 'tjeerd-kalma', 'annelies-bos', 'jantina-veldkamp'];
  const atOzg = ['roelien-meijer', 'jorien-elzinga', 'rolf-drenth', 'hidde-terpstra'];
  [femke, tjeerd, annelies, jantina, roelien, jorien, rolf, hidde] = await Promise.all(
    [...atMartini, ...atOzg].map(slug => platform.as(slug)),
  );
  const { data } = await femke!(`{ me { id } professions { id code }
    martini: member(slug: "martini") { id } ozg: member(slug: "ozg") { id departments { id name } } }`);
  const { me, professions, ozg, martini } = data!;
  const named = (name: string) => ozg.departments.find((one: { name: string }) => one.name === name).id;
  const profession = professions.find(({ code }: { code: string }) => code === 'OA').id;
  Object.assign(of, { ozg: ozg.id, martini: martini.id, ok: named('Operatiekamer'), profession, professional: me.id });
});
afterAll(() => platform.stop());

/** Does one thing and gives what became of it; what stood against it turns the test red. */
async function does(who: Ask | undefined, mutation: string, input: object, fields: string) {
  const type = mutation[0]!.toUpperCase() + mutation.slice(1);
  const { data, errors } = await who!(
    `mutation($input: ${type}Input!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`,
    { input },
  );
  expect([mutation, errors, data?.[mutation].userErrors]).toEqual([mutation, undefined, []]);
  return data![mutation];
}

const dayIn = (days: number) => localDateOf(new Date(Date.now() + days * 86_400_000));

let placement = { id: '', revision: 0 };
const step = async (who: Ask | undefined, mutation: string, more: object = {}) => {
  const input = { placementId: placement.id, expectedRevision: placement.revision, ...more };
  placement = (await does(who, mutation, input, 'placement { id revision status }')).placement;
  return placement;
};

test('a wish becomes a placement that both departments agree to', async () => {
  const wish = { memberId: of.ozg, departmentId: of.ok, startsOn: dayIn(0), endsOn: dayIn(90), hoursPerWeek: 16 };
  placement = (await does(femke, 'savePlacementWish', wish, 'placement { id revision }')).placement;
  await step(femke, 'requestPlacement');
  await step(tjeerd, 'approvePlacement');
  await step(roelien, 'acceptPlacement');
  expect(await step(annelies, 'preparePlacementAgreement')).toMatchObject({ status: 'AGREEMENT_PENDING' });
});

let detachment: { id: string; textHash: string };

test('the agreement is signed by all three, and the placement begins', async () => {
  const terms = {
    professionalName: 'Femke Hoekstra',
    departmentId: of.ok,
    professionId: of.profession,
    startsOn: dayIn(0),
    endsOn: dayIn(90),
    legalBasis: 'NON_PROFIT_ASSISTANCE',
    costPerHourCents: 4_000,
    grossWageCostCents: 4_000,
  };
  const parties = { professionalId: of.professional, homeMemberId: of.martini, hostMemberId: of.ozg };
  const fields = 'detachmentAgreement { id textHash status }';
  const drafted = await does(annelies, 'draftDetachmentAgreement', { ...parties, terms }, fields);
  detachment = drafted.detachmentAgreement;
  const which = { detachmentAgreementId: detachment.id, textHash: detachment.textHash };
  await does(annelies, 'sendDetachmentForSigning', which, fields);
  const sign = (who: Ask | undefined, party: string, signedName: string) =>
    does(who, 'signDetachmentAgreement', { ...which, party, signedName }, fields);
  await sign(femke, 'PROFESSIONAL', 'Femke Hoekstra');
  await sign(annelies, 'HOME', 'Annelies Bos');
  const signed = await sign(jorien, 'HOST', 'Jorien Elzinga');
  expect(signed.detachmentAgreement.status).toBe('ACTIVE');
  const see = 'query($id: ID!) { exchangePlacement(id: $id) { id revision status } }';
  placement = await eventually(async () => {
    const { exchangePlacement } = (await roelien!(see, { id: placement.id })).data!;
    return exchangePlacement.status === 'ONBOARDING' && exchangePlacement;
  });
  expect(await step(roelien, 'startPlacement', { reason: 'De pas komt morgen.' })).toMatchObject({ status: 'ACTIVE' });
});

let shiftId: string;
/** So long after all that was agreed she has worked: nothing else of hers is planned so far ahead. */
const weeks = 9;
/** The last ordinary Wednesday: an hour of it is an hour. */
const workedOn = Array.from({ length: 21 }, (_, ago) => dayIn(-1 - ago)).find(
  day => new Date(day).getUTCDay() === 3 && !/-(12-2[4-6]|01-01|04-27|05-05)$/.test(day),
)!;
const plannedOn = Temporal.PlainDate.from(workedOn).add({ weeks }).toString();

test('a shift of it is taken and confirmed', async () => {
  const times = { startsAt: `${plannedOn}T07:30`, endsAt: `${plannedOn}T16:00`, breakMinutes: 30 };
  const shift = { professionId: of.profession, ...times };
  const made = await does(hidde, 'createShift', { departmentId: of.ok, isPublished: true, shift }, 'shift { id }');
  shiftId = made.shift.id;
  const { signUp } = await does(femke, 'signUpForShift', { shiftId }, 'signUp { id }');
  const confirmed = await does(hidde, 'confirmSignUp', { signUpId: signUp.id }, 'signUp { status }');
  expect(confirmed.signUp.status).toBe('CONFIRMED');
  await weeksPass();
});

/** As if all of it had been begun so much earlier. */
async function weeksPass(): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - interval '${weeks * 7} days'`;
  await platform.sql(`begin; set local session_replication_role = replica;
    update exchange.open_shift set ${earlier('starts_at')}, ${earlier('ends_at')} where id = '${shiftId}';
    update exchange.detachment_agreement set ${earlier('starts_on')}, ${earlier('in_force_from')}
      where id = '${detachment.id}';
    update exchange_events.job set start_after = now()
      where name = 'exchange.mark-worked' and data->'body'->>'shiftId' = '${shiftId}' or data->>'shiftId' = '${shiftId}';
    commit;`);
}

test('her hours are prepared from the shift, entered by her, verified by the host and confirmed by her', async () => {
  const own = `{ me { timesheets(first: 10) { nodes { id version status startsAt workedMinutes } } } }`;
  const sheet = await eventually(async () => {
    const { nodes } = (await femke!(own)).data!['me'].timesheets;
    return nodes.find(({ startsAt }: { startsAt: string }) => startsAt.startsWith(workedOn));
  }, 30_000);
  expect(sheet).toMatchObject({ status: 'DRAFT', workedMinutes: 480 });
  const { id: timesheetId } = sheet;
  const fields = 'timesheet { version status }';
  const submitted = await does(femke, 'submitHours', { timesheetId, version: sheet.version }, fields);
  const row = { timesheetId, version: submitted.timesheet.version };
  const verified = await does(roelien, 'verifyTimesheets', { rows: [row] }, `rows { ${fields} }`);
  const { version } = verified.rows[0].timesheet;
  const confirmed = await does(femke, 'confirmTimesheet', { timesheetId, version }, fields);
  expect(confirmed.timesheet.status).toBe('CONFIRMED_BY_PROFESSIONAL');
});

const batch = 'settlementBatch { id status totals { netCents totalCents } ubl }';

/** The batch that holds a line, as finance of Martini finds it. */
async function batchOf(lineId: string) {
  const asked = `{ member(slug: "martini") { settlementBatches(first: 100, statuses: [OPEN]) { nodes {
    id lines(first: 100) { nodes { id minutes netCents costPerHourCents vatHundredths } } } } } }`;
  const { nodes } = (await jantina!(asked)).data!['member'].settlementBatches;
  const isIt = (one: { id: string }) => one.id === lineId;
  const found = nodes.find(({ lines }: { lines: { nodes: { id: string }[] } }) => lines.nodes.some(isIt));
  return { settlementBatchId: found.id, line: found.lines.nodes.find(isIt) };
}

test('they become a line of a batch that both approve, an invoice, and a payment', async () => {
  await jantina!('mutation($of: ID!) { buildSettlement(input: { memberId: $of }) { settlementRun { id } } }', {
    of: of.martini,
  });
  const own = '{ me { settlementLines(first: 10) { nodes { id kind day minutes netCents } } } }';
  const hers = await eventually(async () => {
    const { nodes } = (await femke!(own)).data!['me'].settlementLines;
    return nodes.find(({ day }: { day: string }) => day === workedOn);
  }, 30_000);
  expect(hers).toMatchObject({ kind: 'HOURS', minutes: 480, netCents: null });
  const { line, ...which } = await batchOf(hers.id);
  expect(line).toMatchObject({ netCents: 32_000, costPerHourCents: 4_000, vatHundredths: 2_100 });
  const { netCents } = (await does(jantina, 'proposeSettlementBatch', which, batch)).settlementBatch.totals;
  await does(jantina, 'approveSettlementBatch', { ...which, memberId: of.martini, netCents }, batch);
  await does(rolf, 'approveSettlementBatch', { ...which, memberId: of.ozg, netCents }, batch);
  const { totals, ubl } = (await does(jantina, 'exportSettlementBatch', which, batch)).settlementBatch;
  expect(totals.totalCents).toBe(Math.round(netCents * 1.21));
  expect(ubl).toContain(`>${(totals.totalCents / 100).toFixed(2)}</cbc:PayableAmount>`);
  await does(jantina, 'recordSettlementInvoice', { ...which, invoiceNumber: 'RUN-1', invoicedOn: dayIn(0) }, batch);
  const paid = await does(jantina, 'recordSettlementPayment', { ...which, paidOn: dayIn(0) }, batch);
  expect(paid.settlementBatch.status).toBe('PAID');
});
