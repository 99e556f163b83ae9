import { useState } from 'preact/hooks';
import { PaperTabs } from '../credentials/paper-tabs.tsx';
import { EmployerCombinationJobsDocument } from '../generated/combination-job.ts';
import type { CombinationJobCardFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { JobCard } from './job-card.tsx';
import { JobForm } from './job-form.tsx';

/** What of one employer: its combination jobs, and a new one. */
export function EmployerJobs({ slug }: { readonly slug: string }) {
  const query = useQuery(EmployerCombinationJobsDocument, { slug });
  const [draft, setDraft] = useState<CombinationJobCardFragment | 'new' | null>(null);
  const opener = useOpener(draft !== null);
  const close = () => setDraft(null);
  return (
    <Answer of={query} part="member" cards={2}>
      {({ member, members }) =>
        member?.combinationJobs ? (
          <section class="stack" aria-labelledby={`banen-${slug}`}>
            <PaperTabs slug={slug} />
            <h2 class="utrecht-heading-2" id={`banen-${slug}`}>
              {member.name}
            </h2>
            {draft !== null ? (
              <JobForm
                member={member}
                others={(members ?? []).filter(({ id }) => id !== member.id)}
                before={draft === 'new' ? null : draft}
                cancel={close}
                done={() => (close(), query.askAgain())}
              />
            ) : (
              <p>
                <Button opener={opener} onPress={() => setDraft('new')}>
                  {t('combination.draft')}
                </Button>
              </p>
            )}
            {member.combinationJobs.length === 0 && <Empty why={t('combination.employerNone')} />}
            {member.combinationJobs.map(one => (
              <JobCard key={one.id} job={one} memberId={member.id} changed={query.askAgain} draftVersion={setDraft} />
            ))}
          </section>
        ) : null
      }
    </Answer>
  );
}
