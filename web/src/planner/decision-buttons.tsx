import type { DeskSignUpFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import type { Decision } from './use-decision.ts';

/** What asks for more than a press. */
export type Doing = 'decline' | 'cancel' | 'takeOver';

interface Props {
  readonly signUp: DeskSignUpFragment;
  readonly firstName: string;
  readonly decision: Decision;
  readonly open: (doing: Doing) => void;
}

/** What can be decided about one person now, each by its name. */
export function DecisionButtons({ signUp, firstName, decision, open }: Props) {
  const { isPending } = decision;
  return (
    <p class="row">
      {signUp.viewerCanConfirm && (
        <Button isPending={isPending} onPress={() => decision.confirm(null)}>
          {t('desk.confirm', { name: firstName })}
        </Button>
      )}
      {signUp.viewerCanShortlist && (
        <Button kind="secondary-action" isPending={isPending} onPress={decision.shortlist}>
          {t('desk.shortlist')}
        </Button>
      )}
      {signUp.viewerCanDecline && (
        <Button kind="secondary-action" isPending={isPending} onPress={() => open('decline')}>
          {t('desk.decline')}
        </Button>
      )}
      {signUp.status === 'CONFIRMED' && signUp.viewerCanCancelPlace && (
        <Button kind="secondary-action" onPress={() => open('takeOver')}>
          {t('desk.takeOver')}
        </Button>
      )}
      {signUp.viewerCanCancelPlace && (
        <Button kind="subtle" isPending={isPending} onPress={() => open('cancel')}>
          {t('desk.cancelPlace', { name: firstName })}
        </Button>
      )}
      {signUp.viewerCanRecordNoShow && (
        <Button kind="subtle" isPending={isPending} onPress={decision.recordNoShow}>
          {t('desk.noShow')}
        </Button>
      )}
      {signUp.viewerCanUndoNoShow && (
        <Button kind="secondary-action" isPending={isPending} onPress={decision.undoNoShow}>
          {t('desk.undoNoShow')}
        </Button>
      )}
    </p>
  );
}
