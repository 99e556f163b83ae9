import { AcceptEngagementDocument } from '../generated/engagement.ts';
import type { AcceptEngagementErrorCode, EngagementLineFragment, EngagementStatus } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useState } from 'preact/hooks';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { EndEngagement } from './end-engagement.tsx';
import { Rates } from './rates.tsx';

export interface CardProps {
  readonly engagement: EngagementLineFragment;
  readonly changed: () => void;
}

const tones: Readonly<Record<EngagementStatus, Tone>> = {
  DRAFTED: 'warn',
  ACCEPTED: 'warn',
  ACTIVE: 'good',
  ENDED: 'info',
};

/** One engagement as one of its two parties sees it: what it is, how far it is, what was agreed, and what can be done. */
export function EngagementCard({ engagement, changed }: CardProps) {
  const { id, status, startsOn, endsOn, viewerParty, member, professional, profession, departments } = engagement;
  const isHost = viewerParty === 'HOST';
  const other = (isHost ? professional?.name : member?.name) ?? t('engagement.unknown');
  const where = departments?.length ? departments.map(({ name }) => name).join(', ') : t('engagement.everywhere');
  return (
    <article class="card stack" aria-labelledby={`opdracht-${id}`}>
      <div class="row">
        <h2 class="utrecht-heading-2" id={`opdracht-${id}`}>
          {other}
        </h2>
        <Status tone={tones[status]}>{t(`engagementStatus.${status}`)}</Status>
      </div>
      <p class="small muted">
        {[profession && professionName(profession), where, daysText({ startsOn, endsOn })].filter(Boolean).join(' · ')}
      </p>
      <PassedOn engagement={engagement} />
      <Assessed engagement={engagement} />
      <Accept engagement={engagement} changed={changed} />
      <AssessmentForm engagement={engagement} changed={changed} />
      <Rates engagement={engagement} changed={changed} />
      <EndEngagement engagement={engagement} other={other} changed={changed} />
    </article>
  );
}

/** Who is host now, where who contracted with her merged: its people read and agree from that day on. */
function PassedOn({ engagement: { member } }: Pick<CardProps, 'engagement'>) {
  if (!member?.mergedOn || !member.successor || member.mergedOn > localDate(new Date())) return null;
  const { name, successor, mergedOn } = member;
  return (
    <p class="small">
      {t('engagement.passedOn', { member: name, successor: successor.name, day: dateText(mergedOn) })}
    </p>
  );
}

function Assessed({ engagement: { assessment, viewerParty, status } }: Pick<CardProps, 'engagement'>) {
  if (!assessment)
    return status === 'ENDED' ? null : (
      <p class="small">{t(viewerParty === 'HOST' ? 'engagement.notAssessed' : 'engagement.notAssessedYet')}</p>
    );
  const on = dateText(assessment.assessedOn);
  const who = assessment.assessedBy?.name;
  return (
    <p class="small">
      {t(`engagementAssessed.${assessment.outcome}`, { on })}
      {assessment.reference && ` ${t('engagement.reference', { reference: assessment.reference })}`}
      {who && ` ${t('engagement.assessedBy', { who })}`}
    </p>
  );
}

function Accept({ engagement: { id, viewerCanAccept }, changed }: CardProps) {
  const { act, isPending, trouble } = useMutation(AcceptEngagementDocument);
  const [mistake, setMistake] = useState<AcceptEngagementErrorCode | null>(null);
  if (!viewerCanAccept) return null;
  const send = async () => {
    const payload = (await act({ input: { engagementId: id } }))?.acceptEngagement;
    if (!payload) return;
    setMistake(payload.userErrors[0]?.code ?? null);
    if (payload.userErrors.length === 0) announce(t('engagement.accepted'));
    changed();
  };
  return (
    <div class="stack stack--tight">
      <p>
        <Button isPending={isPending} onPress={() => void send()}>
          {t('engagement.accept')}
        </Button>
      </p>
      {mistake && (
        <Notice tone="bad">
          <p>{t(`acceptEngagement.${mistake}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
