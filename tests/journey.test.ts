import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually, TestPlatform, type Ask } from './platform.ts';

/** From a planner's roster file to a professional's agenda, through the gateway. */
describe.each(['in-process', 'http'] as const)('the journey, %s', transport => {
  let platform: TestPlatform;
  let esra: Ask; // plans at Martini
  let sjoerd: Ask; // operating-room assistant at OZG, entrusted with all that Martini asks
  let martini: string;
  let shiftId: string;
  let signUpId: string;

  beforeAll(async () => {
    platform = await TestPlatform.start(transport);
    [esra, sjoerd] = await Promise.all([platform.as('esra-yilmaz'), platform.as('sjoerd-postma')]);
    martini = (await esra('{ member(slug: "martini") { id } }')).data!['member'].id;
  });
  afterAll(() => platform.stop());

  /** Eight weeks ahead: nothing else is planned then. */
  const day = dutchDay(56);

  test('a planner uploads a roster; good rows become shifts, bad rows are named', async () => {
    const content = [
      'Dienstnummer;Afdeling;Locatie;Functie;Datum;Begin;Einde;Pauze (min);Aantal;Kwalificatie;Bijzonderheden',
      `J1;Operatiekamer;Van Swietenplein 1, Groningen;Operatieassistent;${day};07:30;16:00;30;1;OA-1 t/m OA-3 niveau 4;Melden bij balie OK`,
      `J2;Operatiekamer;Van Swietenplein 1, Groningen;Operatieassistent;31-11-2027;07:30;16:00;30;1;;`,
    ].join('\r\n');
    const { data } = await esra(
      `mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } userErrors { code } } }`,
      { input: { memberId: martini, fileName: 'rooster.csv', content } },
    );
    expect(data!['importRoster'].userErrors).toEqual([]);
    const { id } = data!['importRoster'].rosterImport;
    const done = await eventually(async () => {
      const { rosterImport } = (
        await esra(
          `query($id: ID!) { rosterImport(id: $id) {
        status created updated rejected rowErrors { line column code value } } }`,
          { id },
        )
      ).data!;
      return rosterImport.status === 'COMPLETED' && rosterImport;
    });
    expect(done).toEqual({
      status: 'COMPLETED',
      created: 1,
      updated: 0,
      rejected: 1,
      rowErrors: [{ line: 3, column: 'Datum', code: 'NOT_A_DATE', value: '31-11-2027' }],
    });
  });

  test('a professional of another hospital sees the shift, with who, where, what is asked, and that she is eligible', async () => {
    const { data, errors } = await sjoerd(
      `query($filter: OpenShiftFilter) { openShifts(filter: $filter, first: 100) { nodes {
      id workMinutes member { slug } department { name location { place } } profession { code }
      requiredEpas { epa { code } minimumLevel } eligibility { outcome findings { code } } viewerCanSignUp } } }`,
      { filter: { memberIds: [martini], from: new Date(Date.now() + 50 * 86_400_000).toISOString() } },
    );
    expect(errors).toBeUndefined();
    const [shift, ...others] = data!['openShifts'].nodes;
    expect(others).toEqual([]);
    expect(shift).toEqual({
      id: expect.any(String),
      workMinutes: 480,
      member: { slug: 'martini' },
      department: { name: 'Operatiekamer', location: { place: 'Groningen' } },
      profession: { code: 'OA' },
      requiredEpas: ['OA-1', 'OA-2', 'OA-3'].map(code => ({ epa: { code }, minimumLevel: 'L4' })),
      eligibility: { outcome: 'ELIGIBLE', findings: [{ code: 'ROSTER_UNKNOWN' }] },
      viewerCanSignUp: true,
    });
    shiftId = shift.id;
  });

  test('who is not eligible hears why', async () => {
    const jelle = await platform.as('jelle-dijkstra'); // anaesthesia technician
    const { data } = await jelle(
      `query($id: ID!) { openShift(id: $id) { viewerCanSignUp eligibility { outcome findings { code enforcement ruleId source } } } }`,
      { id: shiftId },
    );
    expect(data!['openShift']).toMatchObject({ viewerCanSignUp: false, eligibility: { outcome: 'NOT_ELIGIBLE' } });
    expect(data!['openShift'].eligibility.findings.map(({ code }: { code: string }) => code)).toContain(
      'PROFESSION_MISMATCH',
    );
  });

  test('she signs up once, however often she presses', async () => {
    const press = () =>
      sjoerd(
        `mutation($id: ID!) { signUpForShift(input: { shiftId: $id }) { signUp { id status } userErrors { code } } }`,
        { id: shiftId },
        { 'idempotency-key': `press-${transport}` },
      );
    const answers = await Promise.all(Array.from({ length: 10 }, press));
    const ids = new Set(answers.map(({ data }) => data!['signUpForShift'].signUp.id));
    expect(ids.size).toBe(1);
    expect(answers[0]!.data!['signUpForShift']).toMatchObject({ signUp: { status: 'SUBMITTED' }, userErrors: [] });
    [signUpId] = [...ids] as [string];
  });

  test('the planner sees who is coming, by name, and confirms', async () => {
    const { data } = await esra(
      `query($id: ID!) { openShift(id: $id) { externalId signUps { nodes { id status outcome professional { name } viewerCanConfirm } } } }`,
      { id: shiftId },
    );
    expect(data!['openShift']).toEqual({
      externalId: 'J1',
      signUps: {
        nodes: [
          {
            id: signUpId,
            status: 'SUBMITTED',
            outcome: 'ELIGIBLE',
            professional: { name: 'Sjoerd Postma' },
            viewerCanConfirm: true,
          },
        ],
      },
    });
    const confirmed = await esra(
      `mutation($id: ID!) { confirmSignUp(input: { signUpId: $id }) { signUp { status shift { status } } userErrors { code } } }`,
      { id: signUpId },
    );
    expect(confirmed.data!['confirmSignUp']).toEqual({
      signUp: { status: 'CONFIRMED', shift: { status: 'FILLED' } },
      userErrors: [],
    });
  });

  test('nobody else may confirm, or see who signed up', async () => {
    const { data } = await sjoerd(`query($id: ID!) { openShift(id: $id) { externalId signUps { nodes { id } } } }`, {
      id: shiftId,
    });
    expect(data!['openShift']).toEqual({ externalId: null, signUps: null });
    const { data: refused, errors } = await sjoerd(
      `mutation($id: ID!) { confirmSignUp(input: { signUpId: $id }) { signUp { id } userErrors { code } } }`,
      { id: signUpId },
    );
    expect(refused?.['confirmSignUp']?.signUp ?? null).toBeNull();
    expect(errors?.[0]?.extensions['code'] ?? 'none').toMatch(/FORBIDDEN|NOT_FOUND/);
  });

  test('she sees it in her agenda', async () => {
    const { data } = await sjoerd('{ me { agenda(first: 100) { nodes { id status shift { member { slug } } } } } }');
    expect(data!['me'].agenda.nodes).toContainEqual({
      id: signUpId,
      status: 'CONFIRMED',
      shift: { member: { slug: 'martini' } },
    });
  });

  test('an entrustment revoked in learning changes eligibility in exchange without anyone calling anyone', async () => {
    const roelien = await platform.as('roelien-meijer'); // assessor at OZG
    const { data } = await sjoerd('{ me { epaPassport { held { id epa { code } } } } }');
    const held = data!['me'].epaPassport.held.find(({ epa }: { epa: { code: string } }) => epa.code === 'OA-2');
    const revoked = await roelien(
      `mutation($input: RevokeEpaEntrustmentInput!) { revokeEpaEntrustment(input: $input) { entrustment { status } userErrors { code } } }`,
      { input: { entrustmentId: held.id, reason: 'Herbeoordeling nodig' } },
    );
    expect(revoked.data!['revokeEpaEntrustment']).toEqual({ entrustment: { status: 'REVOKED' }, userErrors: [] });
    const findings = await eventually(async () => {
      const answer = await sjoerd(
        `query($id: ID!) { openShift(id: $id) { eligibility { findings { code missingEpas { epa { code taughtIn { pathway { slug } } } } } } } }`,
        { id: shiftId },
      );
      const missing = answer.data!['openShift'].eligibility.findings.filter(
        ({ code }: { code: string }) => code === 'EPA_MISSING',
      );
      return missing.length > 0 && missing;
    });
    expect(findings).toEqual([
      {
        code: 'EPA_MISSING',
        missingEpas: [{ epa: { code: 'OA-2', taughtIn: [{ pathway: { slug: 'operatieassistent' } }] } }],
      },
    ]);
  });
});

function dutchDay(daysAhead: number): string {
  const [year, month, day] = new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}
