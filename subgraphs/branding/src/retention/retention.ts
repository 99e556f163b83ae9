import { forgetParts } from '@naober/kit/data-export';
import { rowsBefore, type Retention } from '@naober/kit/retention';
import { endOf } from '@naober/kit/sql';

/** What is kept for a time alone: who came as a visitor (that somebody came, and how many did, stays), stories that nobody reads, and who works where. */
export const retention: Retention[] = [
  rowsBefore(
    'VISITOR',
    `update registration set visitor_name = null, visitor_email = null, anonymised_at = now()
     where visitor_email is not null and event_id in (select id from recruitment_event where ends_at < ?)`,
  ),
  rowsBefore(
    'STORY_WAITING',
    'delete from story where published_at is null and withdrawn_at is null and drafted_at < ?',
  ),
  rowsBefore('STORY_WITHDRAWN', 'delete from story where withdrawn_at < ?'),
  rowsBefore('EMPLOYMENT_COPY', `delete from borrowed_employment where ${endOf('ends_on')} < ?`),
  forgetParts('branding'),
];
