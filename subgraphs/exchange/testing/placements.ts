import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { BorrowedDepartment } from '../src/borrowed/department.entity.ts';
import { BorrowedRoleGrant } from '../src/borrowed/role-grant.entity.ts';
import { agreementInForce } from '../src/placement/follow-agreement.ts';
import { ExchangeProgramme } from '../src/programme/exchange-programme.entity.ts';
import { ProgrammeParticipation } from '../src/programme/programme-participation.entity.ts';
import { ProgrammeWave } from '../src/programme/programme-wave.entity.ts';
import { WavePlace } from '../src/programme/wave-place.entity.ts';
import { WaveStatus } from '../src/programme/wave-status.ts';
import { aProfessional, aRegion, now, type Region } from './builders.ts';
import { theOffice } from './pools.ts';

/** A live wave in which the host offers places, and everybody who has something to say about a placement there. */
export interface Stage {
  readonly region: Region;
  readonly programme: ExchangeProgramme;
  readonly wave: ProgrammeWave;
  readonly place: WavePlace;
  readonly her: Viewer;
  readonly lead: Viewer;
  readonly hr: Viewer;
  readonly host: Viewer;
  readonly office: Viewer;
}

export const holding = (region: Region, role: string, organisationId: string, unitId: string | null = null): Viewer =>
  aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId }] });

export async function aStage(exchange: TestSubgraph, { places = 1 } = {}): Promise<Stage> {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const lead = holding(region, 'TEAM_LEAD', region.home.id);
  const hr = holding(region, 'HR_ADVISOR', region.home.id);
  const host = holding(region, 'TEAM_LEAD', region.host.id, region.department.id);
  const offered = await exchange.em.transactional(async tx => {
    for (const viewer of [lead, hr, host]) tx.create(BorrowedRoleGrant, grantOf(viewer));
    const { regionId } = region;
    const words = { name: `RUN ${regionId}`, nameEn: 'RUN', description: 'Ruilen.', descriptionEn: 'Exchange.' };
    const programme = tx.create(ExchangeProgramme, { regionId, ...words, openedAt: now });
    await tx.flush();
    const of = { regionId, programmeId: programme.id };
    for (const member of [region.host, region.home])
      tx.create(ProgrammeParticipation, { ...of, memberId: member.id, joinedAt: now });
    const live = { status: WaveStatus.LIVE, liveAt: now, isPilot: true, startsOn: '2026-01-01' };
    const wave = tx.create(ProgrammeWave, { ...of, name: 'OK', nameEn: 'OR', departmentKinds: ['OK'], ...live });
    await tx.flush();
    const at = { memberId: region.host.id, departmentId: region.department.id };
    const place = tx.create(WavePlace, { regionId, waveId: wave.id, ...at, places, offeredAt: now });
    return { programme, wave, place };
  });
  return { region, her, lead, hr, host, office: theOffice(region), ...offered };
}

/** A second department of the host where it offers a place; its id. */
export const anotherDepartment = (exchange: TestSubgraph, { region, wave }: Stage): Promise<string> =>
  exchange.em.transactional(async tx => {
    const { regionId, host } = region;
    const at = { id: uuidv7(), version: 1, regionId, memberId: host.id, name: 'Dagcentrum', kind: 'OK' };
    const { id: departmentId } = tx.create(BorrowedDepartment, at);
    await tx.flush();
    tx.create(WavePlace, { regionId, waveId: wave.id, memberId: host.id, departmentId, places: 1, offeredAt: now });
    return departmentId;
  });

export function grantOf(viewer: Viewer): RequiredEntityData<BorrowedRoleGrant> {
  const [held] = viewer.roles;
  return {
    id: uuidv7(),
    version: 1,
    regionId: viewer.tenantId,
    professionalId: viewer.personId!,
    memberId: held!.organisationId,
    departmentId: held!.unitId,
    role: held!.role,
    startsOn: '2020-01-01',
    endsOn: null,
    isWithdrawn: false,
  };
}

export interface Told {
  placement: { id: string; revision: number; status: string } | null;
  userErrors: { code: string }[];
}

/** What a mutation of placements answers, or the code of what it threw. */
export async function act(
  exchange: TestSubgraph,
  viewer: Viewer,
  name: string,
  input: object,
  retryKey?: string,
): Promise<Told | string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const answer = 'placement { id revision status } userErrors { code }';
  const query = `mutation($input: ${type}) { ${name}(input: $input) { ${answer} } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input }, retryKey);
  return errors ? String(errors[0]!.extensions['code']) : (data![name] as Told);
}

/** The same, of which it is known that it is done: the placement as it stands then. */
export async function done(...asked: Parameters<typeof act>): Promise<NonNullable<Told['placement']>> {
  const answer = await act(...asked);
  if (typeof answer === 'string' || answer.userErrors.length > 0)
    throw new Error(`${asked[2]} was refused: ${JSON.stringify(answer)}`);
  return answer.placement!;
}

export const on = ({ id, revision }: { id: string; revision: number }) => ({
  placementId: id,
  expectedRevision: revision,
});

export const period = { startsOn: '2026-02-02', endsOn: '2026-04-30', hoursPerWeek: 16 };

export const wished = (exchange: TestSubgraph, { her, region }: Pick<Stage, 'her' | 'region'>, over: object = {}) =>
  done(exchange, her, 'savePlacementWish', {
    departmentId: region.department.id,
    ...period,
    learning: 'OA-7',
    ...over,
  });

export const agreementId = '0190f000-0000-7000-8000-0000000000aa';

export const inForce = (exchange: TestSubgraph, placementId: string): Promise<boolean> =>
  exchange.em.transactional(tx =>
    agreementInForce(
      { tx, events: exchange.subgraph.events, now: exchange.now!, personId: null },
      { placementId, agreementId },
    ),
  );

/** The way of a placement, state by state, from the wish on. */
const way = ['IDEA', 'REQUESTED', 'LEAD_APPROVED', 'HOST_ACCEPTED', 'AGREEMENT_PENDING', 'ONBOARDING', 'ACTIVE'];

/** A placement in one of the states up to ACTIVE; the clock stands at its first day where it began. */
export async function placedUntil(exchange: TestSubgraph, stage: Stage, status: string, over: object = {}) {
  let placement = await wished(exchange, stage, over);
  const step = async (viewer: Viewer, name: string, more: object = {}) =>
    void (placement = await done(exchange, viewer, name, { ...on(placement), ...more }));
  const until = way.indexOf(status);
  if (until >= 1) await step(stage.her, 'requestPlacement');
  if (until >= 2) await step(stage.lead, 'approvePlacement');
  if (until >= 3) await step(stage.host, 'acceptPlacement');
  if (until >= 4) await step(stage.hr, 'preparePlacementAgreement');
  if (until >= 5) {
    await inForce(exchange, placement.id);
    placement = { ...placement, revision: placement.revision + 1, status: 'ONBOARDING' };
  }
  if (until >= 6) {
    exchange.now = new Date('2026-02-02T09:00:00Z');
    await step(stage.host, 'startPlacement', { reason: 'De pas komt morgen.' });
  }
  return placement;
}
