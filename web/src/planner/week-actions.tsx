import { useState } from 'preact/hooks';
import type { DeskShiftFragment, PublishShiftsErrorCode } from '../generated/operations.ts';
import { PublishShiftsDocument } from '../generated/plan.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly shifts: readonly DeskShiftFragment[];
  readonly changed: () => void;
}

/** All drafts of the week go on offer in one press: all of them or none. */
export function PublishDrafts({ shifts, changed }: Props) {
  const { act, isPending, trouble } = useMutation(PublishShiftsDocument);
  const [mistake, setMistake] = useState<PublishShiftsErrorCode | null>(null);
  const drafts = shifts.filter(({ viewerCanPublish }) => viewerCanPublish).map(({ id }) => id);
  const publish = async () => {
    const payload = (await act({ input: { shiftIds: drafts } }))?.publishShifts;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`planMistake.${code}`) : t('plan.published', { count: payload.shifts.length }));
    changed();
  };
  return (
    <>
      {drafts.length > 0 && (
        <Button isPending={isPending} onPress={() => void publish()}>
          {t('plan.publishDrafts', { count: drafts.length })}
        </Button>
      )}
      {mistake && (
        <Notice tone="warn">
          <p>{t(`planMistake.${mistake}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('desk.kept')} />}
    </>
  );
}
