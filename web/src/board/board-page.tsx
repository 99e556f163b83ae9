import { useLocation } from 'preact-iso';
import { BoardChoicesDocument, BoardCountDocument, BoardDocument } from '../generated/board.ts';
import type { BoardQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { useLive } from '../live/use-live.ts';
import { ShiftCard } from '../shift/shift-card.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { BoardFilters } from './board-filters.tsx';
import { addressOf, filterFrom, graphFilter, here, narrowing } from './board-filter.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { BoardViews } from './board-views.tsx';
import { BoardWeek } from './board-week.tsx';
import { usePlace } from './use-place.ts';
import './board-page.css';

export function BoardPage() {
  const { query, route } = useLocation();
  const filter = filterFrom(query);
  const choices = useQuery(BoardChoicesDocument, {});
  // Without names to turn into ids there is nothing to wait for.
  const needsChoices = Boolean(filter.lid ?? filter.functie ?? (filter.bij !== here && filter.bij));
  const known = { members: choices.data?.members ?? [], professions: choices.data?.professions ?? [] };
  const place = usePlace(filter, known.members);
  const variables = { filter: graphFilter(filter, known, place.point), after: null };
  const isPaused = place.isWaiting || (needsChoices && choices.isWaiting && !choices.data);
  const isWeek = filter.weergave === 'week';
  const nearestTo = filter.volgorde === 'afstand' ? place.point : null;
  const near = place.point ? { hasPlace: true, ...place.point, nearestTo } : {};
  const pages = usePages(BoardDocument, { ...variables, ...near }, data => data.openShifts, isPaused || isWeek);
  // On its own: counting takes longer the more there is, and nobody should wait for it to see the shifts.
  const counted = useQuery(BoardCountDocument, { filter: variables.filter }, { isPaused });
  useLive('board', () => {
    counted.askAgain();
    if (!isWeek) pages.refresh();
  });
  const count = counted.data?.openShifts?.totalCount ?? null;

  return (
    <div class="stack">
      <PageTitle tab={t('board.title')}>{t('board.title')}</PageTitle>
      <div class="board">
        <BoardFilters filter={filter} choices={known} place={place} change={next => route(addressOf(next), true)} />
        <div class="stack" aria-busy={!isWeek && pages.first.isBehind}>
          <ChosenFilters filter={filter} choices={known} />
          <BoardViews filter={filter} />
          {isWeek ? (
            <BoardWeek filter={filter} terms={variables.filter} isPaused={isPaused} />
          ) : (
            <Answer of={pages.first} part="openShifts" cards={5}>
              {() => (
                <>
                  <p class="board__count" role="status">
                    {count === null ? '' : t('board.count', { count })}
                  </p>
                  {pages.first.trouble && <MissingPart askAgain={pages.first.askAgain} />}
                  {pages.nodes.length === 0 ? (
                    <NothingOpen hasFilter={Object.keys(narrowing(filter)).length > 0} />
                  ) : (
                    <ShiftCards pages={pages} />
                  )}
                </>
              )}
            </Answer>
          )}
        </div>
      </div>
    </div>
  );
}

type BoardShift = NonNullable<BoardQuery['openShifts']>['nodes'][number];

function ShiftCards({ pages }: { readonly pages: Pages<BoardQuery, BoardShift> }) {
  return (
    <>
      <ul class="shift-list">
        {pages.nodes.map(shift => (
          <ShiftCard
            key={shift.id}
            shift={shift}
            distanceKm={shift.distanceKm ?? null}
            askAgain={pages.first.askAgain}
          />
        ))}
      </ul>
      <More pages={pages} words={t('board.more')} />
    </>
  );
}

function NothingOpen({ hasFilter }: { readonly hasFilter: boolean }) {
  return (
    <Empty why={t(hasFilter ? 'board.emptyFiltered' : 'board.empty')}>
      {hasFilter && <ButtonLink href="/diensten">{t('board.clear')}</ButtonLink>}
    </Empty>
  );
}
