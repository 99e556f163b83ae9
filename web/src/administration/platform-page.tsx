import { t } from '../language/language.ts';
import { regionSlug } from '../shell/administration-address.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession } from '../shell/viewer-context.ts';
import { Notice, Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PlaceTabs } from './administration-page.tsx';
import { usePlatformState } from './platform-state.ts';
import type { Part, PlatformState, Queue } from './platform-state.ts';
import '../ui/figures.css';
import '../ui/rows.css';
import './administration-page.css';

/** For who administers the region: whether every part runs, what waits, and how the front door answers. */
export function PlatformPage() {
  const { viewer } = useSession();
  const seen = usePlatformState();
  return (
    <div class="stack administration">
      <PageTitle tab={t('platform.title')}>{t('platform.title')}</PageTitle>
      {seen === 'waiting' && <Skeleton cards={2} />}
      {seen === 'hidden' && <NotYours why={t(viewer ? 'administration.notYours' : 'administration.visitor')} />}
      {seen === 'failed' && (
        <div role="alert">
          <Notice tone="bad">
            <p>{t('platform.failed')}</p>
          </Notice>
        </div>
      )}
      {typeof seen === 'object' && <State state={seen} />}
    </div>
  );
}

function State({
  state: { subgraphs, answers, plans, memoryMebibytes, upSeconds },
}: {
  readonly state: PlatformState;
}) {
  const figures = [
    [t('platform.answersWhole'), answers.whole],
    [t('platform.answersPartial'), answers.partial],
    [t('platform.answersNone'), answers.none],
    [t('platform.plans'), plans.compiled],
    [t('platform.planned'), plans.misses],
    [t('platform.fallbacks'), plans.fallbacks],
    [t('platform.memory'), memoryMebibytes],
  ] as const;
  return (
    <>
      <PlaceTabs slug={regionSlug} />
      <p class="measure">{t('platform.why')}</p>
      <h2 class="utrecht-heading-2">{t('platform.parts')}</h2>
      <ul class="rows">
        {subgraphs.map(part => (
          <PartRow key={part.name} part={part} />
        ))}
      </ul>
      <h2 class="utrecht-heading-2">{t('platform.door')}</h2>
      <p class="muted">{t('platform.since', { minutes: Math.floor(upSeconds / 60) })}</p>
      <div class="figures">
        {figures.map(([words, count]) => (
          <p key={words}>
            <strong>{count}</strong> {words}
          </p>
        ))}
      </div>
    </>
  );
}

const tones = { ok: 'good', resting: 'warn', unavailable: 'bad' } as const;

function PartRow({ part: { name, state, waiting, queues } }: { readonly part: Part }) {
  return (
    <li>
      <p class="rows__title">{name}</p>
      <div class="rows__end">
        <Status tone={tones[state]}>{t(`platformState.${state}`)}</Status>
      </div>
      {waiting > 0 && <p>{t('platform.waiting', { count: waiting })}</p>}
      {queues?.length === 0 && <p class="muted">{t('platform.nothingWaits')}</p>}
      {queues === null && <p class="muted">{t('platform.queuesUnknown')}</p>}
      {queues?.map(queue => (
        <QueueLine key={queue.queue} queue={queue} />
      ))}
    </li>
  );
}

function QueueLine({ queue: { queue, waiting, lagSeconds, dead } }: { readonly queue: Queue }) {
  return (
    <p class="rows__whole">
      <code>{queue}</code> {waiting > 0 && t('platform.lag', { count: waiting, seconds: lagSeconds })}{' '}
      {dead > 0 && <Status tone="bad">{t('platform.dead', { count: dead })}</Status>}
    </p>
  );
}
