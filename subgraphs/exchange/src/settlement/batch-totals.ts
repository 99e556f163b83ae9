import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { totalsOf } from './invoice.rules.ts';
import { arrayOf } from './lock-pairs.ts';
import type { SettlementTotals } from './settlement-batch.view.ts';
import type { VatBasis } from './settlement.enums.ts';

interface Sum {
  readonly batchId: string;
  readonly vatBasis: VatBasis;
  readonly vatHundredths: number;
  readonly lines: number;
  readonly chargingLines: number;
  readonly minutes: number;
  readonly netCents: number;
}

/** What batches come to, of all that are asked in one statement. */
export const batchTotals = (context: Context, batchId: string): Promise<SettlementTotals> =>
  context
    .batched(batchTotals, async ids => {
      const sums = await context.guarded.transactional(tx =>
        rows<Sum>(
          tx,
          `select batch_id as "batchId", vat_basis as "vatBasis", vat_hundredths as "vatHundredths",
             count(*)::integer as lines,
             (count(*) filter (where net_cents <> 0))::integer as "chargingLines", sum(minutes)::integer as minutes, sum(net_cents)::float as "netCents"
           from settlement_line where batch_id = any(?::uuid[]) group by 1, 2, 3`,
          [arrayOf(ids)],
        ),
      );
      const byBatch = Map.groupBy(sums, one => one.batchId);
      return ids.map(id => {
        const mine = byBatch.get(id) ?? [];
        const count = (of: 'lines' | 'minutes' | 'chargingLines') => mine.reduce((sum, one) => sum + one[of], 0);
        const counts = { lines: count('lines'), chargingLines: count('chargingLines'), minutes: count('minutes') };
        return { ...counts, ...totalsOf(mine), vat: [...totalsOf(mine).vat] };
      });
    })
    .load(batchId);
