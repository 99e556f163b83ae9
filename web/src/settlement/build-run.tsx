import { useEffect } from 'preact/hooks';
import { BuildSettlementDocument } from '../generated/settlement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { SettlingMember } from './settlement-page.tsx';

interface Props {
  readonly member: SettlingMember;
  readonly changed: () => void;
}

const pollMilliseconds = 1000;

/** Makes lines now, and shows how far it is. */
export function BuildRun({ member, changed }: Props) {
  const { act, isPending, trouble } = useMutation(BuildSettlementDocument);
  const run = member.settlementRun;
  const isUnderWay = run?.status === 'QUEUED' || run?.status === 'RUNNING';
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(changed, pollMilliseconds);
    return () => clearTimeout(timer);
  }, [run]);
  const begin = async () => {
    await act({ input: { memberId: member.id } });
    changed();
  };
  return (
    <div class="stack">
      <p class="row">
        <Button kind="secondary-action" isPending={isPending || isUnderWay} onPress={() => void begin()}>
          {t('settlement.build')}
        </Button>
        <span class="small muted" role="status">
          {run && runText(run)}
        </span>
      </p>
      {isUnderWay && run?.sourcesTotal != null && (
        <progress
          class="settlement__progress"
          aria-label={runText(run)}
          value={run.sourcesDone}
          max={Math.max(run.sourcesTotal, 1)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}

function runText(run: NonNullable<SettlingMember['settlementRun']>): string {
  if (run.finishedAt)
    return t('settlement.built', { moment: momentText(run.finishedAt), made: run.linesMade, waiting: run.differences });
  return run.sourcesTotal === null
    ? t('settlement.queued')
    : t('settlement.progress', { done: run.sourcesDone, total: run.sourcesTotal });
}
