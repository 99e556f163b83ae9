import { t } from '../language/language.ts';
import { addressOf, ofList } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import '../ui/tabs.css';

/** The same shifts as a list, or as a week. */
export function BoardViews({ filter }: { readonly filter: BoardFilter }) {
  const views = [
    [ofList(filter), t('boardWeek.list'), filter.weergave !== 'week'],
    [{ ...filter, weergave: 'week' }, t('boardWeek.week'), filter.weergave === 'week'],
  ] as const;
  return (
    <nav class="tabs" aria-label={t('boardWeek.views')}>
      <ul>
        {views.map(([its, words, isHere]) => (
          <li key={words}>
            <a href={addressOf(its as BoardFilter)} aria-current={isHere ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
