import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
  await fillWeek(platform.adminUrl);
});
afterAll(() => closeStage(browser, platform));

/** A Monday twenty weeks ahead: far beyond what the demo plans. */
const monday = (() => {
  const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ weeks: 20 });
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
})();

/** 230 shifts at Martini in that week, half an hour apart. */
async function fillWeek(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`
    insert into exchange.open_shift (id, region_id, member_id, department_id, profession_id, status, starts_at, ends_at, break_minutes, is_night, places)
    select gen_random_uuid(), region_id, member_id, department_id, profession_id, 'PUBLISHED', begins, begins + interval '8 hours', 30, false, 1
    from (select * from exchange.open_shift
          where member_id = (select id from exchange.borrowed_member where slug = 'martini') order by id limit 1) as model,
      generate_series(timestamptz '${monday} 08:00 Europe/Amsterdam', timestamptz '${monday} 08:00 Europe/Amsterdam' + interval '6 days', interval '30 minutes')
        with ordinality as moment (begins, n)
    where n <= 230`);
  await admin.end();
}

describe.each(twoViews)('a week with more shifts than a page, on a $size in $locale', view => {
  let visit: Visit;
  afterEach(() => visit.leave());

  test('is shown whole at the desk', async () => {
    visit = await Visit.of(browser, platform, view, 'esra-yilmaz');
    await visit.open(`/planning/martini?week=${monday}`);
    const shifts = visit.page.locator('.desk__week a[href*="dienst="]');
    await shifts.nth(229).waitFor();
    expect(await shifts.count()).toBe(230);
    expect(await visit.page.getByText(visit.say('desk.notAll', { shown: 230, total: 230 })).count()).toBe(0);
    expect(visit.troubles).toEqual([]);
  });
});
