import { TryCombinationJobDocument } from '../generated/combination-job.ts';
import { useQuery } from '../graph/use-query.ts';
import { useRested } from '../graph/use-rested.ts';
import { t } from '../language/language.ts';
import { inputOf } from './drafted-weeks.ts';
import type { DraftedWeek } from './drafted-weeks.ts';
import { RulesList } from './rules-list.tsx';

interface Props {
  readonly slug: string;
  readonly otherMemberId: string;
  readonly weeks: readonly DraftedWeek[];
  readonly startsOn: string;
}

/** Asked once the hands rest; says nothing while the weeks cannot be yet. */
export function WhatTheLawSays({ slug, otherMemberId, weeks, startsOn }: Props) {
  const rested = useRested(JSON.stringify(inputOf(weeks)));
  const isPaused = !startsOn || !otherMemberId;
  const asked = { slug, otherMemberId, startsOn, weeks: JSON.parse(rested) as ReturnType<typeof inputOf> };
  const { data } = useQuery(TryCombinationJobDocument, asked, { isPaused });
  const findings = data?.member?.combinationJobTryOut ?? null;
  return (
    <div role="status">
      {findings?.length === 0 && <p class="small">{t('combination.lawful')}</p>}
      {findings && <RulesList findings={findings} />}
    </div>
  );
}
