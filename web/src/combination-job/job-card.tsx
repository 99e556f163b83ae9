import { useState } from 'preact/hooks';
import { AcceptCombinationJobDocument, WithdrawCombinationJobDocument } from '../generated/combination-job.ts';
import type { CombinationJobCardFragment, CombinationJobStatus } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { EndJob } from './end-job.tsx';
import { RulesList } from './rules-list.tsx';
import { WeeksView } from './weeks-view.tsx';

export interface JobProps {
  readonly job: CombinationJobCardFragment;
  /** The employer for which somebody looks; null for the person herself. */
  readonly memberId: string | null;
  readonly changed: () => void;
  readonly draftVersion?: (job: CombinationJobCardFragment) => void;
}

const tones: Readonly<Record<CombinationJobStatus, Tone>> = { PROPOSED: 'warn', AGREED: 'good', WITHDRAWN: 'info' };

/** One version: who and where, its weeks, what rules say, who has still to say yes, and what can be done. */
export function JobCard({ job, memberId, changed, draftVersion }: JobProps) {
  const { id, number, status, startsOn, endsOn, firstEmployer, secondEmployer, professional, awaits } = job;
  const employers = [firstEmployer?.shortName, secondEmployer?.shortName].filter(Boolean).join(' · ');
  const title = memberId === null ? employers : (professional?.name ?? t('engagement.unknown'));
  return (
    <article class="card stack" aria-labelledby={`baan-${id}`}>
      <div class="row">
        <h2 class="utrecht-heading-2" id={`baan-${id}`}>
          {title}
        </h2>
        <Status tone={tones[status]}>{t(`combinationStatus.${status}`)}</Status>
      </div>
      <p class="small muted">
        {[memberId !== null && employers, daysText({ startsOn, endsOn }), t('combination.version', { number })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <WeeksView weeks={job.weeks} />
      <RulesList findings={job.findings} />
      <Conflicts job={job} />
      {status === 'PROPOSED' && (
        <p class="small">{t('combination.awaits', { who: awaits.map(party => nameOf(party, job)).join(', ') })}</p>
      )}
      <Answers job={job} changed={changed} />
      <div class="row">
        {job.viewerCanDraftVersion && draftVersion && (
          <Button kind="secondary-action" onPress={() => draftVersion(job)}>
            {t('combination.draftVersion')}
          </Button>
        )}
        <EndJob job={job} changed={changed} />
      </div>
    </article>
  );
}

function nameOf(party: CombinationJobCardFragment['awaits'][number], job: CombinationJobCardFragment): string {
  const employer = party === 'FIRST_EMPLOYER' ? job.firstEmployer : job.secondEmployer;
  const name = party === 'PROFESSIONAL' ? job.professional?.name : employer?.shortName;
  return name ?? t(`combinationParty.${party}`);
}

function Conflicts({ job: { conflicts, status } }: Pick<JobProps, 'job'>) {
  if (conflicts.length === 0 || status === 'WITHDRAWN') return null;
  return (
    <Notice tone="warn">
      <p>{t('combination.conflicts', { count: conflicts.length })}</p>
      <ul>
        {conflicts.map(({ startsAt, endsAt, member }) => (
          <li key={startsAt}>{`${dayText(startsAt)} · ${spanText(startsAt, endsAt)} · ${member?.shortName ?? ''}`}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Answers({ job, changed }: Pick<JobProps, 'job' | 'changed'>) {
  const accept = useMutation(AcceptCombinationJobDocument);
  const withdraw = useMutation(WithdrawCombinationJobDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const input = { combinationJobId: job.id };
  const yes = async () => {
    const payload = (await accept.act({ input }))?.acceptCombinationJob;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`acceptCombinationJob.${code}`) : null);
    if (!code) announce(t('combination.accepted'));
    changed();
  };
  const no = async () => {
    const payload = (await withdraw.act({ input }))?.withdrawCombinationJob;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`withdrawCombinationJob.${code}`) : null);
    if (!code) announce(t('combination.withdrawn'));
    changed();
  };
  const trouble = accept.trouble ?? withdraw.trouble;
  if (!job.viewerCanAccept && !job.viewerCanWithdraw) return null;
  return (
    <div class="stack stack--tight">
      <div class="row">
        {job.viewerCanAccept && (
          <Button isPending={accept.isPending} onPress={() => void yes()}>
            {t('combination.accept')}
          </Button>
        )}
        {job.viewerCanWithdraw && (
          <ConfirmPress
            words={t(job.viewerCanAccept ? 'combination.refuse' : 'combination.takeBack')}
            consequence={t('combination.refuseMeans')}
            doWords={t(job.viewerCanAccept ? 'combination.refuse' : 'combination.takeBack')}
            isPending={withdraw.isPending}
            act={no}
          />
        )}
      </div>
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
