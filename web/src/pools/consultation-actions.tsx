import type { ConsultationFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useConsultation } from './use-consultation.ts';

interface Props {
  readonly of: ConsultationFragment;
  readonly changed: () => void;
}

/** What the person who looks may do with it, each one press. */
export function ConsultationActions({ of, changed }: Props) {
  const { isPending, trouble, mistake, accept, giveBack, complete, withdraw } = useConsultation(of.id, changed);
  return (
    <>
      <p class="rows__end row">
        {of.viewerCanAccept && (
          <Button isPending={isPending} onPress={() => void accept()}>
            {t('consultation.accept')}
          </Button>
        )}
        {of.viewerCanComplete && (
          <Button isPending={isPending} onPress={() => void complete()}>
            {t('consultation.complete')}
          </Button>
        )}
        {of.viewerCanGiveBack && (
          <Button kind="secondary-action" isPending={isPending} onPress={() => void giveBack()}>
            {t('consultation.giveBack')}
          </Button>
        )}
        {of.viewerCanWithdraw && (
          <Button kind="secondary-action" isPending={isPending} onPress={() => void withdraw()}>
            {t('consultation.withdraw')}
          </Button>
        )}
      </p>
      {mistake && (
        <Notice tone="warn">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('consultation.kept')} />}
    </>
  );
}
