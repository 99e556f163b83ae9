import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, everythingHeard, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aRequest, aSingleLine } from '../../testing/setu.ts';
import { StandInRoster, type Fault } from '../../testing/stand-in-roster.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { RosterLink } from './roster-link.entity.ts';
import { RosterLinkKind } from './roster-link.enums.ts';
import { syncLink } from './sync-link.ts';
import { SyncRun } from './sync-run.entity.ts';

let exchange: TestSubgraph;
let roster: StandInRoster;
let region: Region;
let planner: Viewer;
let link: RosterLink;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  [roster, region] = await Promise.all([StandInRoster.start(), aRegion(exchange)]);
  process.env['ROSTER_ORIGINS'] = roster.origin;
  exchange.now = null;
  await everythingHeard(exchange.em, new Date());
  planner = aPlanner(region);
  link = await aLink();
});
afterEach(() => roster.stop());

const aLink = (over: Partial<RosterLink> = {}): Promise<RosterLink> =>
  exchange.em.transactional(async tx =>
    tx.create(RosterLink, {
      regionId: region.regionId,
      memberId: region.host.id,
      name: `Rooster ${Math.random()}`,
      kind: RosterLinkKind.HTTP_JSON,
      address: roster.origin,
      pullsShifts: true,
      pushesConfirmed: true,
      pushesHours: true,
      everyMinutes: 15,
      madeAt: new Date(),
      ...over,
    }),
  );

const sync = () => syncLink(exchange.subgraph.orm, link.id, new Date());
const runs = () => exchange.em.find(SyncRun, { linkId: link.id }, { orderBy: { requestedAt: 'asc', id: 'asc' } });
const shiftOf = (number: string) =>
  exchange.em.findOneOrFail(OpenShift, { memberId: region.host.id, externalId: number });
const shifts = () => exchange.em.find(OpenShift, { memberId: region.host.id }, { orderBy: { externalId: 'asc' } });

/** A request of one line on the 3rd of February 2031. */
const requested = (number: string, hour = 7, over: object = {}) =>
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

/** Somebody signs up for the shift and is confirmed. */
async function confirmed(number: string): Promise<{ signUpId: string; who: Viewer }> {
  const who = await aProfessional(exchange, region);
  const { signUp: made } = await signUp(exchange, who, (await shiftOf(number)).id);
  await confirm(exchange, planner, made!.id);
  return { signUpId: made!.id, who };
}

/** What both sides say of who comes. */
const there = () =>
  [...roster.assignments.values()].map(one => {
    const { assignedWorker, positionProfile, singlePlanningLine } = one as never as ReturnType<typeof requested> & {
      assignedWorker: { workerId: { value: string }; assignedStatus: boolean };
    };
    const { positionId } = positionProfile as { positionId: { value: string } };
    const [line] = singlePlanningLine as { startDateTime: string }[];
    return [positionId.value, assignedWorker.workerId.value, assignedWorker.assignedStatus, line!.startDateTime].join(
      ' ',
    );
  });

async function here(): Promise<string[]> {
  const all = await exchange.em.find(SignUp, { memberId: region.host.id }, { populate: ['shift'] });
  return all
    .filter(({ status }) => status === 'CONFIRMED' || status === 'RECONFIRM_NEEDED')
    .map(({ shift, professionalId, status }) => {
      const { externalId, startsAt } = shift.unwrap();
      return [externalId!.split('/')[0], professionalId, status === 'CONFIRMED', startsAt.toISOString()].join(' ');
    });
}

describe('what is open comes in', () => {
  test('page by page, once, however often and in whichever order it is told', async () => {
    for (const number of ['A', 'B', 'C']) roster.change(requested(number));
    roster.change(requested('A', 9));
    roster.shuffle = items => [...items].reverse().concat(items);
    await sync();
    expect((await shifts()).map(({ externalId, startsAt }) => [externalId, startsAt.toISOString()])).toEqual([
      ['A/1', '2031-02-03T08:00:00.000Z'],
      ['B/1', '2031-02-03T06:00:00.000Z'],
      ['C/1', '2031-02-03T06:00:00.000Z'],
    ]);
    const before = await shifts();
    await exchange.em.nativeUpdate(RosterLink, link.id, { cursor: null });
    await sync();
    expect((await shifts()).map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });

  test('an old version that comes late changes nothing', async () => {
    roster.change(requested('A', 7));
    roster.change(requested('A', 9));
    await sync();
    roster.shuffle = () => [{ version: 1, request: requested('A', 7) }];
    roster.change(requested('A', 7));
    await sync();
    expect((await shiftOf('A/1')).startsAt.toISOString()).toBe('2031-02-03T08:00:00.000Z');
  });

  test('a run that gets no answer says why and begins again where it was', async () => {
    roster.change(requested('A'));
    roster.faults = ['ANSWER_LOST'];
    await sync();
    expect((await runs()).map(({ direction, status, failure }) => [direction, status, failure])).toEqual([
      ['SHIFTS_IN', 'FAILED', 'NOT_REACHABLE'],
      ['CONFIRMED_OUT', 'COMPLETED', null],
    ]);
    await sync();
    expect((await shifts()).map(({ externalId }) => externalId)).toEqual(['A/1']);
  });

  test('one request that cannot be read is named, and blocks nothing else', async () => {
    roster.change({ documentId: { value: 'X' }, nonsense: true });
    roster.change(requested('A'));
    await sync();
    const query = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member { rosterLinks { name runs { direction status rosterImport { created rejected rowErrors { code } } } } } } }`;
    const { data } = await exchange.ask(planner, query, { m: [{ __typename: 'Member', id: region.host.id }] });
    const [{ rosterLinks }] = data!['_entities'] as never as [{ rosterLinks: { runs: { rosterImport: unknown }[] }[] }];
    expect(rosterLinks[0]!.runs.map(({ rosterImport }) => rosterImport)).toContainEqual({
      created: 1,
      rejected: 1,
      rowErrors: [{ code: 'NOT_READABLE' }],
    });
  });

  test('what is called off there is called off here where nobody signed up', async () => {
    roster.change(requested('A'));
    await sync();
    roster.change(requested('A', 7, { actionCode: 'DELETE' }));
    await sync();
    expect((await shiftOf('A/1')).status).toBe('CANCELLED');
  });

  test('a whole calendar that lacks a shift takes it off the board; an empty one says nothing', async () => {
    const event = (uid: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Operatieassistent\r\nLOCATION:Operatiekamer\r\nDTSTART:${soon}T070000Z\r\nDTEND:${soon}T150000Z\r\nEND:VEVENT\r\n`;
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const calendar = (...uids: string[]) => `BEGIN:VCALENDAR\r\n${uids.map(event).join('')}END:VCALENDAR`;
    link = await aLink({ kind: RosterLinkKind.ICAL, pushesConfirmed: false, pushesHours: false });
    for (const uids of [['A', 'B'], ['B'], []]) {
      roster.calendar = calendar(...uids);
      await sync();
    }
    expect((await shifts()).map(({ externalId, status }) => [externalId, status])).toEqual([
      ['A', 'CANCELLED'],
      ['B', 'PUBLISHED'],
    ]);
  });
});

describe('who is confirmed goes out', () => {
  test('once, with what changed, and is taken back', async () => {
    roster.change(requested('A'));
    await sync();
    const { signUpId, who } = await confirmed('A/1');
    await sync();
    await sync();
    expect(there()).toEqual([`A ${who.personId} true 2031-02-03T06:00:00.000Z`]);
    expect(roster.asked.filter(one => one.startsWith('POST'))).toEqual(['POST /planning/assignments']);
    await exchange.em.execute(`update sign_up set status = 'WITHDRAWN' where id = ?`, [signUpId]);
    await sync();
    expect(there()).toEqual([]);
  });

  test('worked hours go out without a word of pay', async () => {
    roster.change(requested('A'));
    await sync();
    const { signUpId } = await confirmed('A/1');
    await exchange.em.execute(`update sign_up set status = 'WORKED' where id = ?`, [signUpId]);
    await sync();
    await sync();
    const [card] = [...roster.timecards.values()] as { timeInterval: { timeTotal: string }[] }[];
    expect(card!.timeInterval.map(({ timeTotal }) => timeTotal)).toEqual(['8.50']);
    expect(JSON.stringify(card)).not.toMatch(/rate|amount|EUR/i);
    expect(roster.timecards.size).toBe(1);
  });

  test('the secret goes to the listed address and nowhere else', async () => {
    roster.secret = 'geheim';
    link = await aLink({ secretName: 'ROOSTER' });
    await sync();
    process.env[`ROSTER_SECRET_${region.host.slug.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_ROOSTER`] = 'geheim';
    await sync();
    process.env['ROSTER_ORIGINS'] = 'https://elders.example';
    await sync();
    const inRuns = (await runs()).filter(({ direction }) => direction === 'SHIFTS_IN');
    expect(inRuns.map(({ failure }) => failure)).toEqual(['NO_SECRET', null, 'ADDRESS_NOT_ALLOWED']);
  });

  test('whatever goes wrong on the way, after some quiet runs both sides say the same', async () => {
    for (const number of ['A', 'B', 'C']) roster.change(requested(number));
    await sync();
    const fault = fc.constantFrom<Fault>('NONE', 'REFUSED', 'ANSWER_LOST', 'LATE', 'TWICE');
    const step = fc.record({
      act: fc.constantFrom('confirm', 'decline', 'move', 'nothing'),
      number: fc.constantFrom('A', 'B', 'C'),
      faults: fc.array(fault, { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async steps => {
        for (const { act, number, faults } of steps) {
          await happen(act, `${number}/1`);
          roster.faults = [...faults];
          await sync();
        }
        roster.faults = [];
        for (let quiet = 0; quiet < 3; quiet++) await sync();
        expect(there().sort()).toEqual((await here()).sort());
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 180_000);

  /** Something happens here to who works the shift. */
  async function happen(act: string, number: string): Promise<void> {
    const shift = await shiftOf(number);
    const open = await exchange.em.find(SignUp, { shift: shift.id, status: 'CONFIRMED' as never });
    if (act === 'confirm' && open.length === 0) await confirmed(number);
    if (act === 'decline' && open[0])
      await exchange.em.transactional(async tx => {
        await tx.nativeUpdate(SignUp, open[0]!.id, { status: 'CANCELLED_BY_HOST' as never });
        await tx.nativeUpdate(OpenShift, shift.id, { placesTaken: 0, placesConfirmed: 0 });
      });
    if (act === 'move' && open.length === 0)
      roster.change(requested(number.split('/')[0]!, 6 + Math.floor(Math.random() * 4)));
  }
});

describe('what changed under people', () => {
  async function conflicted(change: object): Promise<{ id: string; signUpId: string }> {
    roster.change(requested('A'));
    await sync();
    const { signUpId } = await confirmed('A/1');
    roster.change(change);
    await sync();
    const [one] = await openConflicts();
    return { id: one!.id, signUpId };
  }

  interface Open {
    id: string;
    kind: string;
    shift: { id: string; startsAt: Date };
    proposal: { startsAt: Date; places: number } | null;
  }
  async function openConflicts(viewer = planner): Promise<Open[]> {
    const query = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member { rosterConflicts { nodes { id kind shift { id startsAt } proposal { startsAt places } } } } } }`;
    const { data } = await exchange.ask(viewer, query, { m: [{ __typename: 'Member', id: region.host.id }] });
    const [member] = data!['_entities'] as never as [{ rosterConflicts: { nodes: Open[] } | null }];
    return member.rosterConflicts?.nodes ?? [];
  }
  async function resolve(rosterConflictId: string, resolution: string): Promise<string[]> {
    const query = `mutation($input: ResolveRosterConflictInput!) { resolveRosterConflict(input: $input) { rosterConflict { status } userErrors { code } } }`;
    const { data, errors } = await exchange.ask(planner, query, { input: { rosterConflictId, resolution } });
    if (errors) throw errors[0];
    const { userErrors } = data!['resolveRosterConflict'] as never as { userErrors: { code: string }[] };
    return userErrors.map(({ code }) => code);
  }
  const statusOf = async (id: string) => (await exchange.em.findOneOrFail(SignUp, id)).status;

  test('a shift that people signed up for stays, and waits for a planner with both words', async () => {
    await conflicted(requested('A', 9));
    const [one] = await openConflicts();
    expect(one).toMatchObject({ kind: 'CHANGED', proposal: { places: 1 } });
    expect(one!.shift.startsAt).toEqual(new Date('2031-02-03T06:00:00Z'));
    expect(one!.proposal!.startsAt).toEqual(new Date('2031-02-03T08:00:00Z'));
    expect(await openConflicts(await aProfessional(exchange, region))).toEqual([]);
  });

  test('the word of the roster is taken by one press: the shift moves, who was confirmed is asked again', async () => {
    const { id, signUpId } = await conflicted(requested('A', 9));
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual([]);
    expect((await shiftOf('A/1')).startsAt).toEqual(new Date('2031-02-03T08:00:00Z'));
    expect(await statusOf(signUpId)).toBe('RECONFIRM_NEEDED');
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual(['NOT_OPEN']);
  });

  test('ours is kept by one press, until the roster changes again', async () => {
    const { id, signUpId } = await conflicted(requested('A', 9));
    expect(await resolve(id, 'KEEP_OURS')).toEqual([]);
    roster.change(requested('A', 9));
    await sync();
    expect(await openConflicts()).toEqual([]);
    roster.change(requested('A', 10));
    await sync();
    expect(await openConflicts()).toHaveLength(1);
    expect(await statusOf(signUpId)).toBe('CONFIRMED');
  });

  test('what the roster takes back is no conflict any more', async () => {
    await conflicted(requested('A', 9));
    roster.change(requested('A', 7));
    await sync();
    expect(await openConflicts()).toEqual([]);
  });

  test('what vanished there is called off by one press, and everybody is told', async () => {
    const { id, signUpId } = await conflicted(requested('A', 7, { actionCode: 'DELETE' }));
    expect((await openConflicts())[0]).toMatchObject({ kind: 'VANISHED', proposal: null });
    expect(await resolve(id, 'TAKE_ROSTER')).toEqual([]);
    expect([(await shiftOf('A/1')).status, await statusOf(signUpId)]).toEqual(['CANCELLED', 'CANCELLED_BY_HOST']);
  });

  test('two planners who press at once decide once', async () => {
    const { id } = await conflicted(requested('A', 9));
    const answers = await exchange.atOnce(5, () => resolve(id, 'TAKE_ROSTER'));
    expect(answers.filter(codes => codes.length === 0)).toHaveLength(1);
  });
});
