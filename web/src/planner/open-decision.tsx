import type { DeskSignUpFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { AskToTakeOver } from './ask-to-take-over.tsx';
import { DeclineForm } from './decline-form.tsx';
import type { Doing } from './decision-buttons.tsx';
import type { Decision } from './use-decision.ts';

interface Props {
  readonly doing: Doing;
  readonly shiftId: string;
  readonly signUp: DeskSignUpFragment;
  readonly decision: Decision;
  readonly close: () => void;
  readonly decided: () => void;
}

/** The form of what is being decided: why not, or whom to ask. */
export function OpenDecision({ doing, shiftId, signUp, decision, close, decided }: Props) {
  if (doing === 'takeOver') {
    return <AskToTakeOver shiftId={shiftId} signUpId={signUp.id} asked={decided} cancel={close} />;
  }
  const isDecline = doing === 'decline';
  if (isDecline ? !signUp.viewerCanDecline : !signUp.viewerCanCancelPlace) return null;
  const firstName = signUp.professional?.name.split(' ')[0] ?? t('desk.someone');
  return (
    <DeclineForm
      id={signUp.id}
      isPending={decision.isPending}
      doing={isDecline ? t('desk.doDecline') : t('desk.doCancelPlace', { name: firstName })}
      send={isDecline ? decision.decline : decision.cancelPlace}
      cancel={close}
    />
  );
}
