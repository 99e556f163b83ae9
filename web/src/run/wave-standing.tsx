import { t } from '../language/language.ts';
import type { OfficeWave } from './office-page.tsx';
import { placeText } from './run-text.ts';
import { TurnLine } from './turn-line.tsx';
import '../ui/figures.css';

/** How many placements stand where, and those that wait for somebody the longest. */
export function WaveStanding({ wave: { id, standing, placements } }: { readonly wave: OfficeWave }) {
  if (!standing || standing.length === 0) return null;
  const waiting = (placements?.nodes ?? [])
    .filter(({ turn }) => turn !== null)
    .toSorted((one, other) => one.statusSince.localeCompare(other.statusSince));
  return (
    <>
      <ul class="figures">
        {standing.map(({ status, count }) => (
          <li key={status}>
            <strong>{count}</strong> {t(`placementStatus.${status}`)}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <section class="stack stack--tight" aria-labelledby={`wacht-${id}`}>
          <h4 class="utrecht-heading-4" id={`wacht-${id}`}>
            {t('runOffice.waiting')}
          </h4>
          <ul class="rows">
            {waiting.map(one => (
              <li key={one.id}>
                <p class="rows__title">{placeText(one as never)}</p>
                <TurnLine {...one} />
                <span class="rows__end">{t(`placementStatus.${one.status}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
