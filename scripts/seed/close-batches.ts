import type pg from 'pg';
import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { lendings } from './lent-people.ts';
import { personOf } from './people.ts';

const steps = ['OPEN', 'PROPOSED', 'APPROVED_BOTH', 'EXPORTED', 'INVOICED', 'PAID'];

/** Brings the batches of the demo to where they are; what both approved keeps its lines from then on. */
export async function closeBatches(client: pg.Client, calendar: Calendar): Promise<void> {
  const [home, host] = [personOf('rolf-drenth').id, personOf('jantina-veldkamp').id];
  for (const lending of lendings)
    for (const [at, state] of lending.states.entries()) {
      const id = namedId('batch', `${lending.home}/${lending.host}/${at - 2}`);
      const has = (step: string) => steps.indexOf(state) >= steps.indexOf(step);
      const when = calendar.at(-at - 1, 600);
      const [first, second] = lending.home === 'martini' ? [host, home] : [home, host];
      await client.query(
        `update exchange.settlement_batch set status = $2, proposed_at = $3, home_approved_at = $4, home_approved_by = $5,
           host_approved_at = $4, host_approved_by = $6, exported_at = $7, exported_by = $8, invoice_number = case when $7::timestamptz is null then null else number end,
           invoiced_on = $9, paid_on = $10 where id = $1`,
        [
          id,
          state,
          has('PROPOSED') ? when : null,
          has('APPROVED_BOTH') ? when : null,
          has('APPROVED_BOTH') ? first : null,
          has('APPROVED_BOTH') ? second : null,
          has('EXPORTED') ? when : null,
          has('EXPORTED') ? first : null,
          has('INVOICED') ? calendar.date(-at - 1) : null,
          has('PAID') ? calendar.date(-1) : null,
        ],
      );
      if (has('APPROVED_BOTH'))
        await client.query('update exchange.settlement_line set is_frozen = true where batch_id = $1', [id]);
    }
}
