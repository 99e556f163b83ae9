import { t } from '../language/language.ts';
import type { OfficeWave } from './office-page.tsx';
import { daysSince, placeText } from './run-text.ts';
import '../ui/figures.css';

/** How many placements stand where, and those that wait for somebody the longest. */
export function WaveStanding({ wave: { standing, placements } }: { readonly wave: OfficeWave }) {
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
        <table class="utrecht-table">
          <caption>{t('runOffice.waiting')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('run.where')}</th>
              <th scope="col">{t('runOffice.stands')}</th>
              <th scope="col">{t('runOffice.turn')}</th>
              <th scope="col">{t('runOffice.days')}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(one => (
              <tr key={one.id}>
                <td>{placeText(one as never)}</td>
                <td>{t(`placementStatus.${one.status}`)}</td>
                <td>{one.turn && t(`placementParty.${one.turn}`)}</td>
                <td>{daysSince(one.statusSince)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
