import type { ComponentChildren } from 'preact';
import { StartDocument } from '../generated/start-page.ts';
import { isMissing } from '../graph/trouble.ts';
import type { StartQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import type { Query } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { plannedMembers, useSession, worksShifts } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { Desks } from './desks.tsx';
import { EpaPassport } from './epa-passport.tsx';
import { EventsNearby } from './events-nearby.tsx';
import { NextShifts } from './next-shifts.tsx';
import { Employer } from './employer.tsx';
import { VisitorStart } from './visitor-start.tsx';
import './start-page.css';

/** One question over four subgraphs; a part that does not answer leaves the others standing. */
export function StartPage() {
  const { viewer, isKnown } = useSession();
  if (isKnown && !viewer) return <VisitorStart />;
  return <PersonStart />;
}

function PersonStart() {
  const query = useQuery(StartDocument, {});
  const firstName = query.data?.me?.name.split(' ')[0];
  return (
    <div class="stack">
      <PageTitle tab={t('nav.start')}>{firstName ? t('start.hello', { name: firstName }) : t('nav.start')}</PageTitle>
      <Answer of={query} part="me">
        {data => <Parts data={data} query={query} />}
      </Answer>
    </div>
  );
}

interface Props {
  readonly data: StartQuery;
  readonly query: Query<StartQuery>;
}

function Parts({ data: { me }, query: { trouble, askAgain } }: Props) {
  const { viewer } = useSession();
  const isNear = me?.eventsNearby?.some(({ distanceKm }) => distanceKm !== null);
  const parts: PartProps[] = [
    { name: 'me.agenda', title: t('start.shifts'), children: <NextShifts agenda={me?.agenda ?? null} /> },
    { name: 'me.epaPassport', title: t('start.epas'), children: <EpaPassport passport={me?.epaPassport ?? null} /> },
    {
      name: 'me.eventsNearby',
      title: t(isNear ? 'start.events' : 'visitor.events'),
      children: <EventsNearby events={me?.eventsNearby ?? []} />,
    },
    { name: 'me.employments', title: t('start.work'), children: me && <Employer me={me} /> },
  ];
  const shown = worksShifts(viewer) ? parts : parts.filter(({ name }) => name === 'me.eventsNearby');
  return (
    <>
      {plannedMembers(viewer).length > 0 && <Desks />}
      {me && (
        <div class="start">
          {shown.map(part => (
            <Part key={part.name} {...part}>
              {isMissing(trouble, part.name, { me }) ? <MissingPart askAgain={askAgain} /> : part.children}
            </Part>
          ))}
        </div>
      )}
    </>
  );
}

interface PartProps {
  /** Where its facts stand in the answer. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps) {
  return (
    <section class="start__part">
      <h2 class="utrecht-heading-2">{title}</h2>
      {children}
    </section>
  );
}
