import { useRoute } from 'preact-iso';
import type { TeamQuery } from '../generated/operations.ts';
import { TeamDocument } from '../generated/team.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { DepartmentSection } from './department-section.tsx';

/** For who leads a team: what people say of the departments, and the way to what the employer objects to. */
export function TeamPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(TeamDocument, { slug });
  useMemberTheme(query.data?.member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('nav.team')}>{t('nav.team')}</PageTitle>
      <Answer of={query} part="member" cards={2}>
        {({ member }) =>
          member && (departmentsOf(member).length > 0 || member.sideWorkObjections) ? (
            <Team member={member} />
          ) : member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('team.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

type Member = NonNullable<TeamQuery['member']>;

const departmentsOf = ({ departments }: Member) =>
  departments.flatMap(({ id, name, feedback }) => (feedback ? [{ id, name, feedback }] : []));

function Team({ member }: { readonly member: Member }) {
  return (
    <>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={`/handboek/lezers/${member.slug}`}>
          {t('team.toHandbook')}
        </a>
      </p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={`/uren/${member.slug}`}>
          {t('team.toVerifyHours')}
        </a>
      </p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={`/uren/${member.slug}/thuis`}>
          {t('team.toHours')}
        </a>
      </p>
      {member.sideWorkObjections && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={`/papieren/${member.slug}/medewerkers`}>
            {t('team.toObjections')}
          </a>
        </p>
      )}
      {departmentsOf(member).map(({ id, name, feedback }) => (
        <DepartmentSection key={id} id={id} name={name} feedback={feedback} />
      ))}
    </>
  );
}
