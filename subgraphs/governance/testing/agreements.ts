import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { CooperationAgreement } from '../src/cooperation-agreement/cooperation-agreement.entity.ts';
import type { Member } from '../src/member/member.entity.ts';
import type { Region } from '../src/region/region.entity.ts';
import { Role } from '../src/role-grant/role-grant.entity.ts';
import { did } from './accounts.ts';
import { aMember, aProfessional, aRegion, aRoleGrant } from './governance.ts';
import { holderOf } from './viewers.ts';

/** What of an agreement was asked for; null fields and all, as the question has it. */
interface SeenAgreement {
  readonly number: number;
  readonly revision: number;
  readonly startsOn: string;
  readonly holdsUntil: string | null;
  readonly members: readonly { readonly name: string }[];
}

/** A region with three members, its office, its compliance officer, and HR of the first member. */
export class AgreementScene {
  region!: Region;
  martini!: Member;
  wza!: Member;
  ozg!: Member;
  office!: Viewer;
  officer!: Viewer;
  hr!: Viewer;

  constructor(readonly governance: TestSubgraph) {}

  async begin(): Promise<void> {
    await this.governance.em.transactional(async tx => {
      this.region = aRegion(tx);
      [this.martini, this.wza, this.ozg] = ['Martini', 'WZA', 'OZG'].map(name =>
        aMember(tx, this.region, { name }),
      ) as [Member, Member, Member];
      const [marit, annelies] = [aProfessional(tx, this.region), aProfessional(tx, this.region)];
      aRoleGrant(tx, marit, Role.PROGRAMME_MANAGER);
      aRoleGrant(tx, annelies, Role.HR_ADVISOR, { member: this.martini });
      const { id } = this.region;
      this.office = { ...holderOf('PROGRAMME_MANAGER', null, id), personId: marit.id };
      this.officer = holderOf('COMPLIANCE_OFFICER', null, id);
      this.hr = { ...holderOf('HR_ADVISOR', this.martini.id, id), personId: annelies.id };
    });
  }

  terms(over: object = {}) {
    return { title: 'RUN OK', memberIds: [this.martini.id, this.wza.id], startsOn: '2026-04-01', ...over };
  }

  do(viewer: Viewer, mutation: string, input: object, fields = 'id status revision number') {
    return did(
      this.governance,
      viewer,
      mutation,
      input,
      `cooperationAgreement { ${fields} } userErrors { code field }`,
    );
  }

  /** The id of a draft; of a next version, where `of` names one. */
  async drafted(over: object = {}, of: string | null = null): Promise<string> {
    const input = { terms: this.terms(over), cooperationAgreementId: of };
    const { cooperationAgreement, userErrors } = await this.do(this.office, 'draftCooperationAgreement', input);
    if (!cooperationAgreement) throw new Error(JSON.stringify(userErrors));
    return cooperationAgreement.id;
  }

  /** Brings a draft through all stages; gives its last answer. */
  async adopt(cooperationAgreementId: string) {
    for (const from of ['DRAFT', 'CONSULTATION'])
      await this.do(this.office, 'advanceCooperationAgreement', { cooperationAgreementId, from });
    const input = { cooperationAgreementId, from: 'COMPLIANCE_REVIEW' };
    return this.do(this.officer, 'advanceCooperationAgreement', input);
  }

  async adopted(over: object = {}, of: string | null = null): Promise<string> {
    const id = await this.drafted(over, of);
    const { userErrors } = await this.adopt(id);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return id;
  }

  async seen(id: string, fields: string, viewer = this.office): Promise<SeenAgreement> {
    const query = `query($id: ID!) { cooperationAgreement(id: $id) { ${fields} } }`;
    const { data, errors } = await this.governance.ask(viewer, query, { id });
    if (errors) throw errors[0];
    return data!['cooperationAgreement'] as SeenAgreement;
  }

  /** The versions of the region's agreements: number, first and last day, members. */
  async versions(): Promise<string[]> {
    const found = await this.governance.em.find(
      CooperationAgreement,
      { region: this.region.id },
      { orderBy: { number: 'asc' } },
    );
    const rows = await Promise.all(found.map(({ id }) => this.seen(id, 'number startsOn holdsUntil members { name }')));
    return rows.map(
      ({ number, startsOn, holdsUntil, members }) =>
        `${number} ${startsOn} ${holdsUntil} ${members.map(({ name }) => name).join()}`,
    );
  }

  /** Whom governance told what, by kind: what waits to be heard, and what was. */
  async told(): Promise<Record<string, string[]>> {
    const rows = await this.governance.em.execute<{ kind: string; recipient: string }[]>(
      `select id, kind, recipient from (
         select id::text, kind, professional_id::text as recipient from message where region_id = ?
         union select data ->> 'id', data -> 'state' ->> 'kind', data -> 'state' ->> 'recipientId'
         from governance_events.job where name = 'governance.message-due/governance'
           and data -> 'state' ->> 'regionId' = ?) said`,
      [this.region.id, this.region.id],
    );
    const nameOf = (id: string) => (id === this.office.personId ? 'office' : id === this.hr.personId ? 'hr' : id);
    const all: Record<string, string[]> = {};
    for (const { kind, recipient } of rows) (all[kind] ??= []).push(nameOf(recipient));
    for (const whom of Object.values(all)) whom.sort();
    return all;
  }
}
