import { EventsDocument } from '../generated/event.ts';
import type { EventCardFragment, EventsQuery } from '../generated/operations.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { MemberMark } from '../ui/member-mark.tsx';
import { Status } from '../ui/notice.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { eventStanding } from './event-standing.ts';
import '../shift/shift-card.css';

export function EventsPage() {
  const pages = usePages(EventsDocument, { after: null }, data => data.recruitmentEvents, false);
  return (
    <div class="stack">
      <PageTitle tab={t('events.title')}>{t('events.title')}</PageTitle>
      <Answer of={pages.first} part="recruitmentEvents">
        {() => <EventCards pages={pages} />}
      </Answer>
    </div>
  );
}

function EventCards({ pages }: { readonly pages: Pages<EventsQuery, EventCardFragment> }) {
  if (pages.nodes.length === 0) {
    return (
      <Empty why={t('events.empty')}>
        <ButtonLink href="/leerlijnen">{t('start.toPathways')}</ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      {pages.first.trouble && <MissingPart askAgain={pages.first.askAgain} />}
      <ul class="shift-list">
        {pages.nodes.map(event => (
          <EventCard key={event.id} event={event} />
        ))}
      </ul>
      <More pages={pages} words={t('events.more')} />
    </>
  );
}

function EventCard({ event }: { readonly event: EventCardFragment }) {
  const standing = eventStanding(event);
  return (
    <li class="card shift-card">
      <div class="shift-card__text">
        <span class="muted">
          {dayText(event.startsAt)} · {spanText(event.startsAt, event.endsAt)}
        </span>
        <a class="shift-card__when" href={`/bijeenkomsten/${event.id}`} lang="nl">
          {event.title}
        </a>
        <p class="shift-card__where">
          {event.member && <MemberMark member={event.member} />}
          <span>{[event.member?.shortName, event.place].filter(Boolean).join(' · ')}</span>
        </p>
        <ul class="tags">
          <li class="tag">{t(`eventKind.${event.kind}`)}</li>
        </ul>
      </div>
      <div class="shift-card__end">
        <Status tone={standing.tone}>{t(standing.words, standing.values)}</Status>
      </div>
    </li>
  );
}
