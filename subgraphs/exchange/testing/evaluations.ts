import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { ExchangePlacement } from '../src/placement/exchange-placement.entity.ts';
import { PlacementStatus } from '../src/placement/placement.enums.ts';
import { aProfessional } from './builders.ts';
import type { Stage } from './placements.ts';

/** Somebody who was placed until three days ago. */
export async function placed(
  exchange: TestSubgraph,
  { region, wave }: Pick<Stage, 'region' | 'wave'>,
  over: Partial<ExchangePlacement> = {},
): Promise<{ her: Viewer; placementId: string }> {
  const her = await aProfessional(exchange, region);
  const placementId = await exchange.em.transactional(async tx => {
    const at = new Date('2026-01-10T09:00:00Z');
    const when = { statusSince: at, createdAt: at, requestedAt: at, leadApprovedAt: at, hostAcceptedAt: at };
    const where = { homeMemberId: region.home.id, hostMemberId: region.host.id, departmentId: region.department.id };
    const what = { professionId: region.profession.id, waveId: wave.id, hoursPerWeek: 8 };
    const days = { startsOn: '2025-12-01', endsOn: '2026-01-09', status: PlacementStatus.EVALUATING };
    const whose = { regionId: region.regionId, professionalId: her.personId! };
    return tx.create(ExchangePlacement, { ...whose, ...where, ...what, ...when, ...days, ...over }).id;
  });
  return { her, placementId };
}

export const runner = ['WELCOME', 'LEARNED', 'TIME', 'HOME', 'AGAIN'];

/** Answers after a placement: the codes of why it was refused, or the code of what was thrown. */
export async function give(
  exchange: TestSubgraph,
  viewer: Viewer,
  placementId: string,
  no: readonly string[] = [],
  codes: readonly string[] = runner,
): Promise<string | string[]> {
  const answers = codes.map(code => ({ code, agrees: !no.includes(code) }));
  const query = `mutation($input: GivePlacementEvaluationInput!) {
    givePlacementEvaluation(input: $input) { placement { id } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input: { placementId, answers } });
  if (errors) return String(errors[0]!.extensions['code']);
  return (data!['givePlacementEvaluation'] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);
}
