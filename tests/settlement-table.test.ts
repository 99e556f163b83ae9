import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPlatform } from './platform.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await TestPlatform.start()));
afterAll(() => platform.stop());

const take = async (path: string, slug?: string) => {
  const headers = slug ? { cookie: await platform.cookieOf(slug) } : {};
  const response = await fetch(`${platform.url}/tables/settlement/${path}`, { headers });
  return { response, text: await response.text() };
};

test('lines of a settlement are one file for finance of its two members, and not there for anybody else', async () => {
  const found = await platform.sql(
    `select batch.id, count(*)::integer as lines from exchange.settlement_batch batch
     join exchange.settlement_line line on line.batch_id = batch.id
     join governance.member home on home.id = batch.home_member_id join governance.member host on host.id = batch.host_member_id
     where home.slug = 'wza' and host.slug = 'martini' group by 1 order by 2 desc limit 1`,
  );
  const { id, lines } = found[0] as { id: string; lines: number };
  const { response, text } = await take(`${id}.csv`, 'jantina-veldkamp');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="verrekening.csv"');
  expect(text.split('\r\n')).toHaveLength(lines + 2); // the names of the columns, and the end
  expect(text.startsWith('regel;batch;stand;')).toBe(true);
  for (const slug of [undefined, 'femke-hoekstra', 'esra-yilmaz'])
    expect((await take(`${id}.csv`, slug)).response.status).toBe(404);
  expect((await take('no-id.csv', 'jantina-veldkamp')).response.status).toBe(404);
});

test('all of a month of a member is one file too', async () => {
  const [{ month, lines }] = (await platform.sql(
    `select to_char(month, 'YYYY-MM') as month, count(*)::integer as lines from exchange.settlement_line
     where (select id from governance.member where slug = 'martini') in (home_member_id, host_member_id)
     group by 1 order by 2 desc limit 1`,
  )) as [{ month: string; lines: number }];
  expect((await take(`martini/${month}.csv`, 'jantina-veldkamp')).text.split('\r\n')).toHaveLength(lines + 2);
  expect((await take(`martini/${month}.csv`, 'esra-yilmaz')).response.status).toBe(404);
  expect((await take('martini/2026-1.csv', 'jantina-veldkamp')).response.status).toBe(404);
});
