import { useRoute } from 'preact-iso';
import { EventDocument } from '../generated/event.ts';
import type { EventQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { longDayText, spanText } from '../language/time.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { eventStanding } from './event-standing.ts';
import { Registering } from './registering.tsx';
import '../shift/shift-card.css';
import '../shift/shift-page.css';

export type RecruitmentEvent = NonNullable<EventQuery['recruitmentEvent']>;

export function EventPage() {
  const { params } = useRoute();
  const query = useQuery(EventDocument, { id: params['id'] ?? '' });
  const title = query.data?.recruitmentEvent?.title ?? t('event.title');
  return (
    <div class="stack">
      <a class="utrecht-link utrecht-link--html-a back" href="/bijeenkomsten">
        {t('event.back')}
      </a>
      <PageTitle tab={title}>
        <span lang="nl">{title}</span>
      </PageTitle>
      <Answer of={query} part="recruitmentEvent" cards={2}>
        {({ recruitmentEvent }) =>
          recruitmentEvent ? (
            <>
              {query.trouble && <MissingPart askAgain={query.askAgain} />}
              <EventParts event={recruitmentEvent} askAgain={query.askAgain} />
            </>
          ) : (
            <Empty why={t('event.gone')}>
              <ButtonLink href="/bijeenkomsten">{t('start.toEvents')}</ButtonLink>
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly event: RecruitmentEvent;
  readonly askAgain: () => void;
}

function EventParts({ event, askAgain }: Props) {
  const standing = eventStanding(event);
  return (
    <div class="shift-page">
      <p lang="nl" class="measure">
        {event.description}
      </p>
      <section class="card stack shift-page__why" aria-labelledby="meedoen">
        <h2 class="utrecht-heading-2" id="meedoen">
          {t('event.join')}
        </h2>
        <Status tone={standing.tone}>{t(standing.words, standing.values)}</Status>
        {event.waitingCount > 0 && <p>{t('event.waiting', { count: event.waitingCount })}</p>}
        <Registering event={event} askAgain={askAgain} />
      </section>
      <EventFacts event={event} />
    </div>
  );
}

function EventFacts({ event }: { readonly event: RecruitmentEvent }) {
  return (
    <dl class="facts">
      <div>
        <dt>{t('facts.when')}</dt>
        <dd>
          {longDayText(event.startsAt)}, {spanText(event.startsAt, event.endsAt)}
        </dd>
      </div>
      <div>
        <dt>{t('facts.where')}</dt>
        <dd>{[event.member?.name, event.venue, event.place].filter(Boolean).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('facts.kind')}</dt>
        <dd>{t(`eventKind.${event.kind}`)}</dd>
      </div>
      {event.pathway && (
        <div>
          <dt>{t('facts.pathway')}</dt>
          <dd>
            <a class="utrecht-link utrecht-link--html-a go" href={`/leerlijnen/${event.pathway.slug}`}>
              {event.pathway.title}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
