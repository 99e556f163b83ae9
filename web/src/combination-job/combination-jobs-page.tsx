import { MyCombinationJobsDocument } from '../generated/combination-job.ts';
import { EngagementTabs } from '../engagement/engagement-tabs.tsx';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { negotiatedMembers, useSession } from '../shell/viewer-context.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { EmployerJobs } from './employer-jobs.tsx';
import { JobCard } from './job-card.tsx';

/** Weeks over two employers: for the person her own, for HR of an employer those that it is part of. */
export function CombinationJobsPage() {
  const { viewer } = useSession();
  const query = useQuery(MyCombinationJobsDocument, {});
  const members = negotiatedMembers(viewer);
  return (
    <div class="stack combination">
      <PageTitle tab={t('combination.title')}>{t('combination.title')}</PageTitle>
      <Answer of={query} part="me" cards={2}>
        {({ me }) => {
          if (!me)
            return (
              <Empty why={t('combination.visitor')}>
                <SignInLink />
              </Empty>
            );
          const own = me.combinationJobs ?? [];
          return (
            <>
              {members.length === 0 && <EngagementTabs />}
              <p class="measure">{t('combination.intro')}</p>
              {members.map(({ slug }) => (
                <EmployerJobs key={slug} slug={slug} />
              ))}
              {own.map(one => (
                <JobCard key={one.id} job={one} memberId={null} changed={query.askAgain} />
              ))}
              {own.length === 0 && members.length === 0 && <Empty why={t('combination.none')} />}
            </>
          );
        }}
      </Answer>
    </div>
  );
}
