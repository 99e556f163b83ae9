import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';

/** Lets the database undo what is written, at the end of its transaction, as often as a test asks for. */
export async function installTrouble({ database }: TestSubgraph): Promise<void> {
  const admin = (sql: string) => askAs(database.adminUrl, sql);
  await admin('create sequence exchange.written; grant all on sequence exchange.written to public');
  await admin('create table exchange.trouble (code text, times int); grant select on exchange.trouble to public');
  await admin(`create function exchange.make_trouble() returns trigger language plpgsql as $$
    declare asked exchange.trouble;
    begin
      select * into asked from exchange.trouble;
      if asked.times > 0 and nextval('exchange.written') <= asked.times then
        raise exception using errcode = asked.code, message = 'trouble';
      end if;
      return null;
    end $$`);
  for (const table of ['sign_up', 'shift_swap'])
    await admin(`create constraint trigger trouble after insert or update on exchange.${table}
      deferrable initially deferred for each row execute function exchange.make_trouble()`);
}

/** The next so many transactions that write sign-ups or swaps end with this SQLSTATE. */
export const makeTrouble = ({ database }: TestSubgraph, code: string, times: number): Promise<object[]> =>
  askAs(
    database.adminUrl,
    `truncate exchange.trouble; insert into exchange.trouble values ('${code}', ${times});
     alter sequence exchange.written restart`,
  );
