import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';
import { weekFromNow } from './words.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => void ([platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()])));
afterAll(() => closeStage(browser, platform));

/** Counts what a planner presses, chooses and types, whatever page she is on. */
async function counting(visit: Visit): Promise<() => Promise<{ presses: number; typed: number }>> {
  const counts = { presses: 0, typed: 0 };
  await visit.page.exposeFunction('counted', (what: 'presses' | 'typed') => void (counts[what] += 1));
  await visit.page.addInitScript(() => {
    const count = (globalThis as never as { counted: (what: string) => void }).counted;
    addEventListener('click', () => count('presses'), true);
    addEventListener('change', event => (event.target as HTMLInputElement).type === 'file' && count('presses'), true);
    addEventListener('input', event => (event.target as HTMLInputElement).type !== 'file' && count('typed'), true);
  });
  return async () => ({ ...counts });
}

describe.each(twoViews)('a planner, on a $size in $locale', view => {
  let visit: Visit;
  afterEach(() => visit.leave());

  test('goes from a file to a confirmed person with at most six presses and types nothing', async () => {
    const [day] = weekFromNow(30 + twoViews.indexOf(view), view.locale);
    const number = `PRESS-${view.size}`;
    visit = await Visit.of(browser, platform, view, 'esra-yilmaz');
    const counts = await counting(visit);
    const { page, say } = visit;
    await visit.open('/planning/martini');
    await visit.link('desk.toRoster').click();
    await visit.settled();
    const rows = [
      'Dienstnummer;Afdeling;Functie;Datum;Begin;Einde',
      `${number};Operatiekamer;Operatieassistent;${day.inFile};09:00;17:30`,
    ];
    await page
      .getByLabel(say('roster.choose'))
      .setInputFiles({ name: 'rooster.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByText(say('rosterResult.COMPLETED', { file: 'rooster.csv' })).waitFor();
    await femkeSignsUp(day.iso);
    await visit.link('roster.toInbox').click();
    await visit.settled();
    await visit.button('desk.confirm', { name: 'Femke' }).last().click();
    await page
      .getByRole('status')
      .filter({ hasText: say('desk.confirmed', { name: 'Femke Hoekstra' }) })
      .waitFor();
    expect(await statusOf(number)).toBe('CONFIRMED');
    expect(await counts()).toEqual({ presses: 4, typed: 0 });
    expect(visit.troubles).toEqual([]);
  });
});

/** Femke signs up for the only shift of Martini in that week. */
async function femkeSignsUp(iso: string): Promise<void> {
  const femke = await platform.as('femke-hoekstra');
  const until = new Date(Date.parse(iso) + 86_400_000).toISOString();
  const span = `from: "${iso}T00:00:00Z", until: "${until}"`;
  const board = await femke(`{ openShifts(filter: { ${span} }) { nodes { id member { slug } } } }`);
  const shift = board.data!['openShifts'].nodes.find(
    (it: { member: { slug: string } }) => it.member.slug === 'martini',
  );
  const { data } = await femke(
    'mutation($input: SignUpForShiftInput!) { signUpForShift(input: $input) { userErrors { code } } }',
    { input: { shiftId: shift.id } },
  );
  expect(data!['signUpForShift'].userErrors).toEqual([]);
}

async function statusOf(externalId: string): Promise<string> {
  const admin = new pg.Client({ connectionString: platform.adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    `select sign_up.status from exchange.sign_up join exchange.open_shift on open_shift.id = shift_id
     where external_id = $1`,
    [externalId],
  );
  await admin.end();
  return rows[0].status;
}
