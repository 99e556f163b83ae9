import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { RosterLink } from '../src/roster-link/roster-link.entity.ts';
import { RosterLinkKind } from '../src/roster-link/roster-link.enums.ts';
import { syncLink } from '../src/roster-link/sync-link.ts';
import { SyncRun } from '../src/roster-link/sync-run.entity.ts';
import { OpenShift } from '../src/shift/open-shift.entity.ts';
import { SignUp } from '../src/sign-up/sign-up.entity.ts';
import { confirm, signUp } from './asking.ts';
import { aPlanner, aProfessional, aRegion, everythingHeard, type Region } from './builders.ts';
import { aRequest, aSingleLine } from './setu.ts';
import { StandInRoster } from './stand-in-roster.ts';

/** A member with a link to a roster that misbehaves as told. */
export class LinkedRoster {
  link!: RosterLink;

  private constructor(
    readonly exchange: TestSubgraph,
    readonly roster: StandInRoster,
    readonly region: Region,
    readonly planner: Viewer,
  ) {}

  static async start(exchange: TestSubgraph): Promise<LinkedRoster> {
    const [roster, region] = await Promise.all([StandInRoster.start(), aRegion(exchange)]);
    process.env['ROSTER_ORIGINS'] = roster.origin;
    exchange.now = null;
    await everythingHeard(exchange.em, new Date());
    const linked = new LinkedRoster(exchange, roster, region, aPlanner(region));
    await linked.linkAnew();
    return linked;
  }

  async linkAnew(over: Partial<RosterLink> = {}): Promise<void> {
    const { region, roster } = this;
    const whose = { regionId: region.regionId, memberId: region.host.id, name: `Rooster ${Math.random()}` };
    const how = { kind: RosterLinkKind.HTTP_JSON, address: roster.origin, everyMinutes: 15, madeAt: new Date() };
    const what = { pullsShifts: true, pushesConfirmed: true, pushesHours: true };
    this.link = await this.exchange.em.transactional(async tx =>
      tx.create(RosterLink, { ...whose, ...how, ...what, ...over }),
    );
  }

  sync = (isWhole = false): Promise<void> => {
    const { orm, events } = this.exchange.subgraph;
    return syncLink(orm, events, this.link.id, new Date(), isWhole);
  };

  runs = (): Promise<SyncRun[]> =>
    this.exchange.em.find(SyncRun, { linkId: this.link.id }, { orderBy: { requestedAt: 'asc', id: 'asc' } });

  shiftOf = (externalId: string): Promise<OpenShift> =>
    this.exchange.em.findOneOrFail(OpenShift, { memberId: this.region.host.id, externalId });

  shifts = (): Promise<OpenShift[]> =>
    this.exchange.em.find(OpenShift, { memberId: this.region.host.id }, { orderBy: { externalId: 'asc' } });

  /** Somebody signs up for the shift and is confirmed. */
  async confirmed(number: string): Promise<{ signUpId: string; who: Viewer }> {
    const who = await aProfessional(this.exchange, this.region);
    const { signUp: made } = await signUp(this.exchange, who, (await this.shiftOf(number)).id);
    await confirm(this.exchange, this.planner, made!.id);
    return { signUpId: made!.id, who };
  }

  /** Who comes, as the roster has it. */
  there(): string[] {
    return [...this.roster.assignments.values()].map(one => {
      const { assignedWorker, positionProfile, singlePlanningLine } = one as Assigned;
      const { workerId, assignedStatus } = assignedWorker;
      const from = singlePlanningLine[0]!.startDateTime;
      return [positionProfile.positionId.value, workerId.value, assignedStatus, from].join(' ');
    });
  }

  /** The same, as it stands here. */
  async here(): Promise<string[]> {
    const all = await this.exchange.em.find(SignUp, { memberId: this.region.host.id }, { populate: ['shift'] });
    return all
      .filter(({ status }) => status === 'CONFIRMED' || status === 'RECONFIRM_NEEDED')
      .map(({ shift, professionalId, status }) => {
        const { externalId, startsAt } = shift.unwrap();
        return [externalId!.split('/')[0], professionalId, status === 'CONFIRMED', startsAt.toISOString()].join(' ');
      });
  }
}

interface Assigned {
  readonly assignedWorker: { readonly workerId: { readonly value: string }; readonly assignedStatus: boolean };
  readonly positionProfile: { readonly positionId: { readonly value: string } };
  readonly singlePlanningLine: readonly { readonly startDateTime: string }[];
}

/** A request of one line on the 3rd of February 2031. */
export const requested = (number: string, hour = 7, over: object = {}) =>
  aRequest({
    documentId: { value: number },
    singlePlanningLine: [
      aSingleLine({
        lineId: { value: '1' },
        startDateTime: `2031-02-03T${String(hour).padStart(2, '0')}:00:00+01:00`,
        endDateTime: '2031-02-03T16:00:00+01:00',
        ...over,
      }),
    ],
  });
