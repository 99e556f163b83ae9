import { SettlementProgressDocument } from '../generated/settlement-desk.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import { toneOf } from './money.ts';
import './settlement.css';

/** For the office: how far settlement is in the region, without an amount and without whose. */
export function Progress() {
  const { data } = useQuery(SettlementProgressDocument, {});
  const states = data?.settlementProgress;
  if (!states) return null;
  return (
    <section class="stack" aria-labelledby="voortgang">
      <h2 class="utrecht-heading-2" id="voortgang">
        {t('settlementProgress.title')}
      </h2>
      {states.length === 0 ? (
        <p>{t('settlementProgress.none')}</p>
      ) : (
        <ul class="settlement__states">
          {states.map(({ status, batches }) => (
            <li key={status}>
              <strong>{batches}</strong> <Status tone={toneOf[status]}>{t(`settlementStatus.${status}`)}</Status>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
