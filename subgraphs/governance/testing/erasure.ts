import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';
import { commitmentTopic } from '../src/borrowed/commitment.events.ts';
import type { Member } from '../src/member/member.entity.ts';
import { Professional } from '../src/professional/professional.entity.ts';
import type { Region } from '../src/region/region.entity.ts';
import { governance as definition } from '../src/schema.ts';
import { outcomeOf } from './answers.ts';
import { aMember, aProfessional, aRegion } from './governance.ts';
import { listener } from './listener.ts';
import { holderOf, self } from './viewers.ts';

export const requestFields =
  'id status requestedAt decidedAt refusalReason viewerCanWithdraw viewerCanDecide professional { name }';

/** Femke, who asks to be erased, and Chris, who decides; exchange was heard just now. */
export class ErasureScene {
  readonly now = new Date('2026-03-10T10:00:00Z');
  region!: Region;
  member!: Member;
  femke!: Professional;
  chris!: Professional;

  private constructor(readonly governance: TestSubgraph) {}

  static async start(): Promise<ErasureScene> {
    return new ErasureScene(await TestSubgraph.start(definition, [listener]));
  }

  /** Other people in another region. */
  async begin(): Promise<void> {
    const { governance, now } = this;
    governance.now = now;
    await governance.em.transactional(async tx => {
      this.region = aRegion(tx);
      this.member = aMember(tx, this.region);
      this.femke = aProfessional(tx, this.region);
      this.chris = aProfessional(tx, this.region, { name: 'Chris Officier' });
    });
    await this.hear(now);
  }

  get her(): Viewer {
    return self(this.femke.id, this.region.id);
  }

  get officer(): Viewer {
    return { ...holderOf('COMPLIANCE_OFFICER', null, this.region.id), personId: this.chris.id };
  }

  /** Up to when exchange was heard. */
  async hear(at: Date): Promise<void> {
    await this.governance.em.execute(
      'insert into borrowed_feed values (?, ?) on conflict (topic) do update set heard_at = excluded.heard_at',
      [commitmentTopic, at],
    );
  }

  request(viewer = this.her): Promise<ExecutionResult> {
    const mutation = `mutation { requestErasure { erasureRequest { ${requestFields} } userErrors { code } } }`;
    return this.governance.ask(viewer, mutation);
  }

  /** Asks, and gives the id of the request. */
  async requested(): Promise<string> {
    const { data } = await this.request();
    return (data!['requestErasure'] as { erasureRequest: { id: string } }).erasureRequest.id;
  }

  withdraw(id: string, viewer = this.her): Promise<ExecutionResult> {
    const mutation = `mutation($id: ID!) { withdrawErasureRequest(input: { erasureRequestId: $id }) {
      erasureRequest { ${requestFields} } userErrors { code } } }`;
    return this.governance.ask(viewer, mutation, { id });
  }

  /** Carries it out, unless `over` says otherwise. */
  decide(id: string, over: object = {}, viewer = this.officer): Promise<ExecutionResult> {
    const mutation = `mutation($input: DecideErasureInput!) { decideErasure(input: $input) {
      erasureRequest { ${requestFields} } userErrors { code field } } }`;
    return this.governance.ask(viewer, mutation, { input: { erasureRequestId: id, decision: 'CARRY_OUT', ...over } });
  }

  async decided(id: string, over: object = {}, viewer = this.officer): Promise<string> {
    return outcomeOf(await this.decide(id, over, viewer), 'decideErasure');
  }

  async nameOfFemke(): Promise<string> {
    return (await this.governance.em.findOneOrFail(Professional, this.femke.id)).name;
  }
}
