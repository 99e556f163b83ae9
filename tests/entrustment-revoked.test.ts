import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually, TestPlatform, type Ask } from './platform.ts';

let platform: TestPlatform;
let femke: Ask;
let assessor: Ask;

beforeAll(async () => {
  platform = await TestPlatform.start();
  femke = await platform.as('femke-hoekstra');
  assessor = await platform.as('karin-huizinga');
});
afterAll(() => platform.stop());

interface Shift {
  id: string;
  requiredEpas: { epa: { id: string; code: string } }[];
  eligibility: {
    outcome: string;
    findings: { code: string; missingEpas: { epa: { code: string }; heldLevel: string | null }[] }[];
  };
}

const shown = `id requiredEpas { epa { id code } }
  eligibility { outcome findings { code missingEpas { epa { code } heldLevel } } }`;

/** A shift that Femke may take, and that asks an EPA. */
async function aShiftForFemke(): Promise<Shift> {
  const { data } = await femke(`{ openShifts(first: 100, filter: { myProfessionOnly: true }) { nodes { ${shown} } } }`);
  const shifts = data!['openShifts'].nodes as Shift[];
  return shifts.find(({ eligibility, requiredEpas }) => eligibility.outcome === 'ELIGIBLE' && requiredEpas.length > 0)!;
}

const eligibilityFor = async (shiftId: string): Promise<Shift['eligibility']> => {
  const { data } = await femke(`query($id: ID!) { openShift(id: $id) { ${shown} } }`, { id: shiftId });
  return data!['openShift'].eligibility;
};

/** Waits until exchange has heard: nobody calls anybody. */
const becomes = (shiftId: string, outcome: string) =>
  eventually(async () => {
    const eligibility = await eligibilityFor(shiftId);
    return eligibility.outcome === outcome && eligibility;
  });

test('an EPA revoked in learning makes a shift impossible in exchange, and granted again makes it possible', async () => {
  const shift = await aShiftForFemke();
  const { id: epaId, code } = shift.requiredEpas[0]!.epa;
  const { data } = await femke('{ me { id epaPassport { held { id level epa { id } } } } }');
  const { id: professionalId, epaPassport } = data!['me'];
  const held = epaPassport.held.find(({ epa }: { epa: { id: string } }) => epa.id === epaId);

  const revoked = await assessor(
    `mutation($input: RevokeEpaEntrustmentInput!) {
      revokeEpaEntrustment(input: $input) { entrustment { status } userErrors { code } } }`,
    { input: { entrustmentId: held.id, reason: 'Langer dan een jaar niet gedaan.' } },
  );
  expect(revoked.data).toEqual({ revokeEpaEntrustment: { entrustment: { status: 'REVOKED' }, userErrors: [] } });
  const { findings } = await becomes(shift.id, 'NOT_ELIGIBLE');
  expect(findings.filter(finding => finding.code === 'EPA_MISSING')).toEqual([
    { code: 'EPA_MISSING', missingEpas: [{ epa: { code }, heldLevel: null }] },
  ]);

  const told = await eventually(async () => {
    const { data } = await femke(
      '{ viewer { messages(first: 5) { nodes { kind urgency words { title details { label value } } } } } }',
    );
    const nodes = data!['viewer'].messages.nodes as { kind: string; words: { details: { value: string }[] } }[];
    return nodes.find(({ kind }) => kind === 'ENTRUSTMENT_REVOKED');
  });
  expect(told).toMatchObject({ urgency: 'NEEDED', words: { title: 'Een bekwaamverklaring van je is ingetrokken' } });
  expect(told!.words.details[0]!.value).toContain(code);

  const granted = await assessor(
    `mutation($input: GrantEpaEntrustmentInput!) {
      grantEpaEntrustment(input: $input) { entrustment { status } userErrors { code } } }`,
    {
      input: {
        professionalId,
        epaId,
        level: held.level,
        decidedOn: new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' }),
      },
    },
  );
  expect(granted.data).toEqual({ grantEpaEntrustment: { entrustment: { status: 'ACTIVE' }, userErrors: [] } });
  expect((await becomes(shift.id, 'ELIGIBLE')).findings.map(finding => finding.code)).not.toContain('EPA_MISSING');
});
