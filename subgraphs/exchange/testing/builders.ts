import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { BorrowedCooperationAgreement } from '../src/borrowed/cooperation-agreement.entity.ts';
import { BorrowedDepartment } from '../src/borrowed/department.entity.ts';
import { BorrowedEmployment } from '../src/borrowed/employment.entity.ts';
import { BorrowedEpaDefinition } from '../src/borrowed/epa-definition.entity.ts';
import { BorrowedEpaEntrustment } from '../src/borrowed/epa-entrustment.entity.ts';
import { BorrowedMember } from '../src/borrowed/member.entity.ts';
import { BorrowedProfession } from '../src/borrowed/profession.entity.ts';
import { BorrowedProfessional } from '../src/borrowed/professional.entity.ts';
import { WorkInterval } from '../src/home-roster/work-interval.entity.ts';
import { ParticipationPreference } from '../src/participation/participation-preference.entity.ts';
import { OpenShift } from '../src/shift/open-shift.entity.ts';
import { WorkingTimeProfile } from '../src/working-time/working-time-profile.entity.ts';

/** The clock of the tests: a Monday in winter, 10:00 in Groningen. */
export const now = new Date('2026-01-12T09:00:00Z');
const since = '2020-01-01';

/** Two hospitals that lend each other operating room assistants, with one EPA that the work asks. */
export interface Region {
  readonly regionId: string;
  readonly host: BorrowedMember;
  readonly home: BorrowedMember;
  readonly department: BorrowedDepartment;
  readonly profession: BorrowedProfession;
  readonly epa: BorrowedEpaDefinition;
  readonly agreement: BorrowedCooperationAgreement;
}

export async function aRegion(exchange: TestSubgraph): Promise<Region> {
  exchange.now = now;
  return exchange.em.transactional(async tx => {
    const regionId = uuidv7();
    const [host, home] = [aMember(tx, regionId, 'martini'), aMember(tx, regionId, 'wza')];
    await tx.flush();
    await everythingHeard(tx);
    const [profession, epa] = [await theProfession(tx), await theEpa(tx)];
    const facts = { id: uuidv7(), version: 1, regionId };
    const department = { ...facts, memberId: host.id, name: 'Operatiekamer', kind: 'OK' };
    const scope = { memberIds: [host.id, home.id], departmentKinds: ['OK'], professionIds: [profession.id] };
    const period = { startsOn: since, endsOn: null, terminatedOn: null };
    return {
      regionId,
      host,
      home,
      profession,
      epa,
      department: tx.create(BorrowedDepartment, department),
      agreement: tx.create(BorrowedCooperationAgreement, { ...facts, ...scope, ...period }),
    };
  });
}

function aMember(tx: EntityManager, regionId: string, name: string): BorrowedMember {
  const slug = `${name}-${regionId.slice(-8)}`;
  return tx.create(BorrowedMember, { id: uuidv7(), version: 1, regionId, slug, name, shortName: name });
}

/** Professions and EPAs are common to all regions. */
async function theProfession(tx: EntityManager): Promise<BorrowedProfession> {
  const profession = { code: 'OA', name: 'operatieassistent', nameEn: 'OperatingRoomAssistant' };
  const known = await tx.findOne(BorrowedProfession, { code: 'OA' });
  return known ?? tx.create(BorrowedProfession, { id: uuidv7(), version: 1, ...profession });
}

async function theEpa(tx: EntityManager): Promise<BorrowedEpaDefinition> {
  const epa = { code: 'OA-1', title: 'Omlopen', kind: 'CORE', setId: uuidv7(), professionCodes: ['OA'] };
  const known = await tx.findOne(BorrowedEpaDefinition, { code: 'OA-1' });
  return known ?? tx.create(BorrowedEpaDefinition, { id: uuidv7(), version: 1, ...epa });
}

/** Every neighbour's facts are as fresh as can be. */
export async function everythingHeard(em: EntityManager, at: Date = now): Promise<void> {
  // Both members of every region link their rosters, so that nothing is said of hours that are not known.
  await em.execute(
    `insert into home_roster_feed select id, region_id, ? from borrowed_member
    on conflict (member_id) do update set heard_at = excluded.heard_at`,
    [at],
  );
  await em.execute(
    `insert into home_roster_heard (member_id, professional_id, region_id, heard_at, told_until)
      select distinct member_id, professional_id, region_id, ?::timestamptz, date '9999-12-31' from borrowed_employment
      where professional_id not in (select id from borrowed_professional where is_erased)
    on conflict (member_id, professional_id) do update set heard_at = excluded.heard_at`,
    [at],
  );
  for (const topic of ['learning.epa-entrustment', 'governance.employment', 'governance.cooperation-agreement']) {
    await em.execute(
      'insert into borrowed_feed values (?, ?) on conflict (topic) do update set heard_at = excluded.heard_at',
      [topic, at],
    );
  }
}

/** Her employers told her work when they told that of everybody. */
export async function rosterTold(tx: EntityManager, personId: string): Promise<void> {
  await tx.flush();
  await tx.execute(
    `insert into home_roster_heard (member_id, professional_id, region_id, heard_at, told_until)
      select feed.member_id, professional_id, feed.region_id, heard_at, date '9999-12-31'
      from home_roster_feed feed join borrowed_employment job on job.member_id = feed.member_id
      where professional_id = ? on conflict do nothing`,
    [personId],
  );
}

/** A shift of the host that `aProfessional` is eligible for; say what differs. */
export function aShift(
  exchange: TestSubgraph,
  region: Region,
  over: Partial<RequiredEntityData<OpenShift>> = {},
): Promise<OpenShift> {
  return exchange.em.transactional(async tx =>
    tx.create(OpenShift, {
      regionId: region.regionId,
      memberId: region.host.id,
      departmentId: region.department.id,
      professionId: region.profession.id,
      startsAt: new Date('2026-02-02T06:30:00Z'),
      endsAt: new Date('2026-02-02T15:00:00Z'),
      breakMinutes: 30,
      isNight: false,
      places: 1,
      requiredEpas: [{ epaId: region.epa.id, minimumLevel: 4 }],
      ...over,
    } as RequiredEntityData<OpenShift>),
  );
}

/** Somebody employed at the home member, entrusted with the EPA at level 4, who never said that she may be asked, unless said otherwise. */
export async function aProfessional(
  exchange: TestSubgraph,
  region: Region,
  { level = 4, memberId = region.home.id, isSelfEmployed = false, mayBeAsked = false } = {},
): Promise<Viewer> {
  const { regionId } = region;
  const id = uuidv7();
  await exchange.em.transactional(async tx => {
    tx.create(BorrowedProfessional, { id, version: 1, regionId, isSelfEmployed });
    if (mayBeAsked) tx.create(ParticipationPreference, { regionId, professionalId: id, mayBeAsked });
    if (!isSelfEmployed)
      tx.create(BorrowedEmployment, {
        id: uuidv7(),
        version: 1,
        regionId,
        professionalId: id,
        memberId,
        professionId: region.profession.id,
        departmentId: null,
        startsOn: since,
        endsOn: null,
      });
    if (!isSelfEmployed) await rosterTold(tx, id);
    if (level > 0)
      tx.create(BorrowedEpaEntrustment, {
        id: uuidv7(),
        version: 1,
        regionId,
        professionalId: id,
        epaId: region.epa.id,
        level,
        status: 'ACTIVE',
        decidedOn: since,
        validUntil: null,
      });
  });
  return aViewer({ personId: id, tenantId: regionId });
}

/** A day of work at home, and that she works no nights. */
export async function workElsewhere(
  tx: EntityManager,
  { regionId, home }: Region,
  { personId }: Viewer,
): Promise<void> {
  const of = { professionalId: personId!, regionId };
  const what = { memberId: home.id, origin: 'HOME_ROSTER', kind: 'REGULAR' } as const;
  tx.create(WorkInterval, {
    ...of,
    ...what,
    startsAt: new Date('2026-02-04T06:30:00Z'),
    endsAt: new Date('2026-02-04T15:00:00Z'),
    onDay: '2026-02-04',
    heardAt: now,
  });
  tx.create(WorkingTimeProfile, { ...of, hasNightExemption: true });
  await tx.flush();
}

/** Somebody who plans for the host. */
export const aPlanner = ({ regionId, host }: Region): Viewer =>
  aViewer({
    personId: uuidv7(),
    tenantId: regionId,
    roles: [{ role: 'PLANNER', organisationId: host.id, unitId: null }],
  });
