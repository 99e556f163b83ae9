import { InboxHoursDocument } from '../generated/hours.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { Row } from '../ui/row.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './sections.ts';

/** Hours that wait for the host: they are looked at on a page of their own, many at once. */
export function WaitingHours({ slug }: SectionProps) {
  const query = useQuery(InboxHoursDocument, { slug });
  const count = query.data?.member?.hoursWorkedHere?.totalCount ?? null;
  return (
    <Section
      id="uren-nakijken"
      title={t('hoursInbox.title')}
      of={query}
      part="member"
      count={count}
      nothing={t('hoursInbox.nothing')}
    >
      {() => (
        <Row>
          <h3 class="rows__title">{t('hoursInbox.waiting', { count: count ?? 0 })}</h3>
          <p class="rows__end">
            <a class="utrecht-link utrecht-link--html-a go" href={`/uren/${slug}`}>
              {t('hoursInbox.look')}
            </a>
          </p>
        </Row>
      )}
    </Section>
  );
}
