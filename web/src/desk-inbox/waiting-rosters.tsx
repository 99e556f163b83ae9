import { InboxRostersDocument } from '../generated/desk-inbox.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Row } from '../ui/row.tsx';
import { ConflictCase } from './conflict-case.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './sections.ts';

/** What rosters left for a planner: shifts that they changed under people, columns without a name, rows with a mistake. */
export function WaitingRosters({ slug }: SectionProps) {
  const query = useQuery(InboxRostersDocument, { slug });
  const member = query.data?.member;
  const conflicts = member?.rosterConflicts?.nodes ?? [];
  const unnamed = member?.waitingRosterImports ?? [];
  // Older mistakes are mended by newer files.
  const newest = (member?.rosterImports?.nodes ?? []).find(one => one.finishedAt !== null);
  const wrong = newest && newest.rejected > newest.conflicts ? [newest] : [];
  // Who plans for some departments handles no rosters.
  if (member && !member.viewerCanImportRosters) return null;
  const addressOf = (id: string) => `/planning/${slug}/rooster?inlezing=${id}`;
  return (
    <Section
      id="roosters"
      title={t('deskInbox.rosters')}
      of={query}
      part="member"
      count={member ? (member.rosterConflicts?.totalCount ?? 0) + unnamed.length + wrong.length : null}
      nothing={t('deskInbox.noRosters')}
    >
      {() => [
        ...conflicts.map(one => <ConflictCase key={one.id} conflict={one} decided={query.askAgain} />),
        ...unnamed.map(({ id, fileName, requestedAt }) => (
          <FileCase
            key={id}
            title={t('deskInbox.unnamed', { file: fileName })}
            moment={requestedAt}
            href={addressOf(id)}
            words={t('deskInbox.name')}
          />
        )),
        ...wrong.map(({ id, fileName, requestedAt, rejected, conflicts: held }) => (
          <FileCase
            key={id}
            title={t('deskInbox.wrongRows', { file: fileName, count: rejected - held })}
            moment={requestedAt}
            href={addressOf(id)}
            words={t('deskInbox.mend')}
          />
        )),
      ]}
    </Section>
  );
}

interface FileProps {
  readonly title: string;
  readonly moment: string;
  readonly href: string;
  readonly words: string;
}

function FileCase({ title, moment, href, words }: FileProps) {
  return (
    <Row>
      <h3 class="rows__title">{title}</h3>
      <p class="muted small">{momentText(moment)}</p>
      <div class="rows__end">
        <a class="utrecht-button utrecht-button--secondary-action button-link" href={href}>
          {words}
        </a>
      </div>
    </Row>
  );
}
