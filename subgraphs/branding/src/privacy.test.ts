import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { askAs } from '@naober/kit/testing/ask-as';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aPerson, registers } from '../testing/branding.ts';
import { anna, bea, hour, hoursFromNow, visitorsOf } from '../testing/visitors.ts';
import { BorrowedEmployment } from './borrowed/employment.entity.ts';
import { RecruitmentEvent } from './recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration/registration.entity.ts';
import { retention } from './retention/retention.ts';
import { branding as definition } from './schema.ts';
import { Story } from './story/story.entity.ts';

/** Collects parts of exports; never runs. */
const collector = {
  ...definition,
  name: 'collector',
  retention: [],
  borrows: [{ topic: 'branding.data-export-part', apply: async () => {} }],
};
let branding: TestSubgraph;
beforeAll(async () => void (branding = await TestSubgraph.start(definition, [collector])));
afterAll(() => branding.stop());
beforeEach(async () => {
  branding.now = new Date(); // events go by the real clock
  await askAs(branding.database.adminUrl, 'truncate branding.retention_run, branding.registration, branding.story');
});

const { anEventIn, visit, guests, countsOf } = visitorsOf(() => branding);

describe('who came as a visitor', () => {
  const past = (endsAt: Date) =>
    branding.em.nativeUpdate(RecruitmentEvent, {}, { startsAt: new Date(endsAt.getTime() - 2 * hour), endsAt });

  test('is nameless four weeks after the event, to the millisecond; that she came stays, and so do the counts', async () => {
    const { id } = await anEventIn(24);
    await visit(id);
    await visit(id, bea);
    await branding.em.nativeUpdate(Registration, { visitorName: anna.name }, { status: RegistrationStatus.ATTENDED });
    const now = new Date();
    branding.now = now;
    await past(hoursFromNow(-28 * 24, now.getTime()));
    expect((await branding.subgraph.forget())['VISITOR']).toBe(0);
    await past(new Date(hoursFromNow(-28 * 24, now.getTime()).getTime() - 1));
    await askAs(branding.database.adminUrl, 'truncate branding.retention_run');
    expect((await branding.subgraph.forget())['VISITOR']).toBe(2);
    expect(await guests()).toEqual([
      ['ATTENDED', null, null, true],
      ['WAITLISTED', null, null, true],
    ]);
    expect(await countsOf(id)).toEqual([1, 1]);
  });

  test('of a professional it stays known', async () => {
    const { id } = await anEventIn(24);
    const her = aPerson();
    await registers(branding, her, id);
    await past(hoursFromNow(-90 * 24));
    await branding.subgraph.forget();
    expect(await branding.em.find(Registration, {})).toMatchObject([{ personId: her.personId, anonymisedAt: null }]);
  });

  test('is nobody twice: nameless rows are not each other', async () => {
    const { id } = await anEventIn(24, 5);
    for (const visitor of [anna, bea]) await visit(id, visitor);
    await past(hoursFromNow(-90 * 24));
    expect((await branding.subgraph.forget())['VISITOR']).toBe(2);
  });

  test.each([
    ['nobody at all', 'visitor_name = null, visitor_email = null'],
    ['nameless with an address', 'anonymised_at = now()'],
    ['a professional as well', `person_id = gen_random_uuid()`],
  ])('the database refuses a registration of %s', async (_who, change) => {
    await visit((await anEventIn(24)).id);
    await expect(branding.em.execute(`update registration set ${change}`)).rejects.toThrow('person_or_visitor');
  });
});

/** Her part of an export, as it is sent when it is asked for. */
async function part(personId: string): Promise<{ name: string; columns: string[]; rows: unknown[][] }[]> {
  const asked = definition.borrows.find(({ topic }) => topic === 'governance.data-export')!;
  const state = { personId, wants: ['branding'] };
  await branding.em.transactional(tx => asked.apply(tx, { id: uuidv7(), version: 1, state }, branding.subgraph.events));
  const [sent] = await branding.em.execute<{ data: { state: { tables: never } } }[]>(
    `select data from branding_events.job where name = 'branding.data-export-part/collector' and data->'state'->>'personId' = ?`,
    [personId],
  );
  return sent!.data.state.tables;
}

test('all that is stored about her is in her part, and no visitor', async () => {
  const { id } = await anEventIn(24, 3);
  const her = aPerson();
  await registers(branding, her, id);
  const whose = { regionId: her.tenantId, professionalId: her.personId, memberId: uuidv7() };
  const told = { name: 'Femke', title: 'Bij de buren', text: 'Goed.', draftedAt: new Date() };
  await branding.em.transactional(async tx => void tx.create(Story, { ...whose, ...told }));
  await visit(id);
  const tables = await part(her.personId);
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['registrations', 1],
    ['stories', 1],
    ['copy-of-employments', 0],
  ]);
  expect(tables[0]!.columns.map((column, at) => [column, tables[0]!.rows[0]![at]])).toContainEqual([
    'status',
    'REGISTERED',
  ]);
  expect(JSON.stringify(tables)).not.toContain('anna');
});

test('no table that knows people is forgotten', async () => {
  const columns = await branding.em.execute<{ name: string }[]>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'branding' and column_name ~ '(professional|person|subject|_by$|visitor)' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'borrowed_employment.professional_id',
    'registration.person_id',
    'registration.visitor_email', // anybody's who typed it
    'registration.visitor_name',
    'story.professional_id',
  ]);
});

test('who employed somebody is forgotten eight years after the last day', async () => {
  branding.now = new Date('2036-03-10T10:00:00Z');
  await branding.em.transactional(async tx => {
    for (const endsOn of [null, '2028-03-10', '2028-03-09']) {
      const whose = { id: uuidv7(), version: 1, professionalId: uuidv7(), memberId: uuidv7() };
      tx.create(BorrowedEmployment, { ...whose, startsOn: '2020-01-01', endsOn });
    }
  });
  expect((await branding.subgraph.forget())['EMPLOYMENT_COPY']).toBe(1);
  const left = await branding.em.find(BorrowedEmployment, {}, { orderBy: { id: 'asc' } });
  expect(left.map(({ endsOn }) => endsOn)).toEqual([null, '2028-03-10']);
});

test('a story is forgotten a quarter after nobody answered, or a year after it was withdrawn; a public one stays', async () => {
  const now = new Date('2030-03-10T10:00:00Z');
  branding.now = now;
  const days = (count: number, early = 0) => new Date(now.getTime() - count * 24 * hour - early);
  const add = (title: string, draftedAt: Date, over: object = {}) =>
    branding.em.transactional(async tx => {
      const whose = { regionId: uuidv7(), professionalId: uuidv7(), memberId: uuidv7(), name: 'Femke', text: 'Goed.' };
      tx.create(Story, { ...whose, title, draftedAt, ...over });
    });
  await add('waits', days(90));
  await add('waited', days(90, 1));
  await add('public', days(900), { publishedAt: days(899) });
  await add('withdrawn', days(900), { withdrawnAt: days(365) });
  await add('withdrawn long ago', days(900), { publishedAt: days(899), withdrawnAt: days(365, 1) });
  expect(await branding.subgraph.forget()).toMatchObject({ STORY_WAITING: 1, STORY_WITHDRAWN: 1 });
  const left = await branding.em.find(Story, {}, { orderBy: { title: 'asc' } });
  expect(left.map(({ title }) => title)).toEqual(['public', 'waits', 'withdrawn']);
});

test('each type of record that is forgotten has a rule, and each rule forgets something', async () => {
  const rules = await branding.em.execute<{ record: string }[]>(
    'select distinct record from retention_rule order by 1',
  );
  expect(rules.map(({ record }) => record)).toEqual(
    [...retention.map(({ record }) => record), 'IDEMPOTENT_ANSWER'].sort(),
  );
});
