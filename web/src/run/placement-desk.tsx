import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Empty } from '../ui/empty.tsx';
import { PlacementCard } from './placement-card.tsx';
import '../ui/rows.css';

interface Props {
  readonly placements: readonly PlacementLineFragment[];
  readonly over: readonly PlacementLineFragment[];
  /** The acts by which it waits for who looks. */
  readonly mine: readonly PlacementLineFragment['viewerActs'][number][];
  /** Why nothing waits. */
  readonly none: string;
}

/** What waits first, then what runs, then what is over. */
export function PlacementDesk({ placements, over, mine, none }: Props) {
  const isMine = ({ viewerActs }: PlacementLineFragment) => viewerActs.some(act => mine.includes(act));
  const waiting = placements.filter(isMine);
  const running = placements.filter(one => !isMine(one));
  return (
    <>
      <h2 class="utrecht-heading-2">{t('run.waitsForYou', { count: waiting.length })}</h2>
      {waiting.length > 0 ? <List placements={waiting} /> : <Empty why={none} />}
      {running.length > 0 && (
        <>
          <h2 class="utrecht-heading-2">{t('run.running')}</h2>
          <List placements={running} />
        </>
      )}
      {over.length > 0 && (
        <>
          <h2 class="utrecht-heading-2">{t('run.over')}</h2>
          <List placements={over} />
        </>
      )}
    </>
  );
}

function List({ placements }: { readonly placements: readonly PlacementLineFragment[] }) {
  return (
    <ul class="rows">
      {placements.map(placement => (
        <PlacementCard key={placement.id} placement={placement} isOfOthers />
      ))}
    </ul>
  );
}
