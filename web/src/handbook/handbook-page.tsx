import { useEffect } from 'preact/hooks';
import { AgreementTabs } from '../agreements/agreement-tabs.tsx';
import { HandbookDocument } from '../generated/handbook.ts';
import type { ClauseFragment, HandbookQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { roleName } from '../shell/role-name.ts';
import { ledMembers, runsPools, useSession } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { clauseText, clauseTitle } from './clause-words.ts';
import { HandbookChanges } from './handbook-changes.tsx';
import '../ui/rows.css';
import './handbook.css';

/** What everybody who takes part goes by: what changed first, then all of it. */
export function HandbookPage() {
  const { viewer } = useSession();
  const query = useQuery(HandbookDocument, {}, { isPaused: viewer === null });
  const title = query.data?.handbook?.title ?? t('handbook.title');
  return (
    <div class="stack">
      <PageTitle tab={title}>{title}</PageTitle>
      {viewer ? (
        <>
          <AgreementTabs />
          <Answer of={query} part="handbook" cards={3}>
            {({ handbook }) => <Whole handbook={handbook} changed={query.askAgain} />}
          </Answer>
        </>
      ) : (
        <NotYours why={t('handbook.notYours')} />
      )}
    </div>
  );
}

type Handbook = HandbookQuery['handbook'];

function Whole({ handbook, changed }: { readonly handbook: Handbook; readonly changed: () => void }) {
  const { viewer } = useSession();
  const current = handbook?.current ?? null;
  // Where there is none yet the graph has nothing to say whether she may write it: the office begins it.
  const mayWrite = handbook ? handbook.viewerCanWrite : runsPools(viewer);
  const led = ledMembers(viewer);
  const asked = location.hash.slice(1);
  useEffect(() => {
    const clause = current && asked ? document.getElementById(asked) : null;
    clause?.scrollIntoView();
    clause?.focus({ preventScroll: true });
  }, [current !== null, asked]);
  return (
    <>
      {(mayWrite || led.length > 0) && (
        <p class="row">
          {mayWrite && (
            <ButtonLink kind="secondary-action" href="/handboek/schrijven">
              {t('handbook.write')}
            </ButtonLink>
          )}
          {led.map(({ slug, name }) => (
            <ButtonLink key={slug} kind="secondary-action" href={`/handboek/lezers/${slug}`}>
              {t('handbook.readersOf', { member: name })}
            </ButtonLink>
          ))}
        </p>
      )}
      {handbook && current ? (
        <>
          <p class="muted">
            {t('handbook.version', {
              number: current.number,
              day: dateText(localDate(current.publishedAt ?? new Date())),
            })}
          </p>
          {current.note && <p lang="nl">{current.note}</p>}
          {handbook.viewerReading && (
            <>
              <Acknowledge versionId={current.id} reading={handbook.viewerReading} changed={changed} />
              <HandbookChanges reading={handbook.viewerReading} />
            </>
          )}
          <Counts handbook={handbook} />
          {current.clauses.map(clause => (
            <Clause key={clause.code} clause={clause} isAsked={clause.code === asked} />
          ))}
        </>
      ) : (
        <Empty why={t('handbook.none')} />
      )}
    </>
  );
}

/** `isAsked`: a link led to it, and it stands out, also where the page is too short to bring it to the top. */
function Clause({ clause, isAsked }: { readonly clause: ClauseFragment; readonly isAsked: boolean }) {
  return (
    <section
      class="card handbook-clause"
      id={clause.code}
      tabIndex={isAsked ? -1 : undefined}
      data-asked={isAsked}
      aria-labelledby={`titel-${clause.code}`}
    >
      <h2 class="utrecht-heading-3" id={`titel-${clause.code}`}>
        {clauseTitle(clause)}
      </h2>
      <p class="handbook-text">{clauseText(clause)}</p>
      {clause.roles.length > 0 && (
        <p class="small muted">
          {t('handbook.for', { roles: clause.roles.map(role => roleName(role, false)).join(', ') })}
        </p>
      )}
    </section>
  );
}

/** For the office: how many have read it, by what they are. */
function Counts({ handbook: { readCounts } }: { readonly handbook: NonNullable<Handbook> }) {
  if (!readCounts || readCounts.length === 0) return null;
  return (
    <section class="card" aria-labelledby="gelezen">
      <h2 class="utrecht-heading-3" id="gelezen">
        {t('handbook.counts')}
      </h2>
      <ul>
        {readCounts.map(({ role, mustCount, readCount }) => (
          <li key={role}>{t('handbook.count', { role: roleName(role, true), read: readCount, must: mustCount })}</li>
        ))}
      </ul>
    </section>
  );
}
