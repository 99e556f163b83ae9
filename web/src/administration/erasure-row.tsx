import { useState } from 'preact/hooks';
import { DecideErasureDocument } from '../generated/erasure-requests.ts';
import type { DecideErasureErrorCode, ErasureRefusalReason, ErasureToDecideFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** Within a month (GDPR art. 12 (3)): the shortest has this many days. */
const answerDays = 28;

const reasons: readonly ErasureRefusalReason[] = ['STILL_EMPLOYED', 'LEGAL_DUTY', 'LEGAL_CLAIM', 'IDENTITY_IN_DOUBT'];

interface Props {
  readonly request: ErasureToDecideFragment;
  readonly changed: () => void;
}

/** One request: who, since when, until when it must be answered; and the decision. */
export function ErasureRow({ request, changed }: Props) {
  const { status, requestedAt, decidedAt, refusalReason, professional, viewerCanDecide } = request;
  const asked = localDate(requestedAt);
  const due = daysLater(asked, answerDays);
  const isLate = status === 'REQUESTED' && due < localDate(new Date());
  return (
    <Row>
      <p class="rows__title">{professional?.name ?? t('roles.someone')}</p>
      <p class="small muted">
        {status === 'REQUESTED'
          ? t('erasures.due', { asked: dateText(asked), due: dateText(due) })
          : t(`erasureStatus.${status}`, { day: decidedAt ? dateText(localDate(decidedAt)) : '' })}
        {refusalReason && ` ${t(`erasureReason.${refusalReason}`)}`}
      </p>
      {isLate && (
        <p>
          <Status tone="warn">{t('erasures.late')}</Status>
        </p>
      )}
      {viewerCanDecide && <Decision request={request} changed={changed} />}
    </Row>
  );
}

function Decision({ request: { id, professional }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(DecideErasureDocument);
  const [mistakes, setMistakes] = useState<readonly DecideErasureErrorCode[]>([]);
  const [isRefusing, setRefusing] = useState(false);
  const opener = useOpener(isRefusing);
  const name = professional?.name ?? t('roles.someone');
  const decide = async (reason: ErasureRefusalReason | null) => {
    const decision = reason ? 'REFUSE' : 'CARRY_OUT';
    const payload = (await act({ input: { erasureRequestId: id, decision, reason } }))?.decideErasure;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    announce(t(payload.userErrors.length > 0 ? 'erasures.notDone' : 'erasures.done', { name }));
    changed();
  };
  return (
    <div class="rows__whole stack">
      {isRefusing ? (
        <RefuseForm name={name} isPending={isPending} send={decide} cancel={() => setRefusing(false)} />
      ) : (
        <div class="row">
          <ConfirmPress
            words={t('erasures.erase')}
            about={name}
            consequence={t('erasures.eraseWhy', { name })}
            doWords={t('erasures.doErase', { name })}
            isPending={isPending}
            act={() => decide(null)}
          />
          <Button kind="secondary-action" opener={opener} onPress={() => setRefusing(true)}>
            {t('erasures.refuse')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </div>
      )}
      {mistakes.length > 0 && (
        <Notice tone="bad">
          {mistakes.map(code => (
            <p key={code}>{t(`decideErasure.${code}`)}</p>
          ))}
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('roles.kept')} />}
    </div>
  );
}

interface RefuseProps {
  readonly name: string;
  readonly isPending: boolean;
  readonly send: (reason: ErasureRefusalReason) => Promise<void>;
  readonly cancel: () => void;
}

/** Nothing is chosen to begin with: she reads the reason as the officer's own. */
function RefuseForm({ name, isPending, send, cancel }: RefuseProps) {
  const [reason, setReason] = useState<ErasureRefusalReason | null>(null);
  const [mistakes, setMistakes] = useState<readonly DecideErasureErrorCode[]>([]);
  const sendChosen = async () => (reason ? send(reason) : setMistakes(['REASON_REQUIRED']));
  const isMissing = reason === null && mistakes.length > 0;
  return (
    <Form {...{ isPending, mistakes, cancel }} doWords={t('erasures.doRefuse', { name })} send={sendChosen}>
      <fieldset aria-describedby={isMissing ? 'reden-error' : undefined}>
        <legend class="field__legend">{t('erasures.reason')}</legend>
        {reasons.map(one => (
          <label class="choice" key={one}>
            <input
              type="radio"
              name="reden"
              class="choice__radio"
              checked={one === reason}
              onChange={() => setReason(one)}
            />
            <span>{t(`erasureReason.${one}`)}</span>
          </label>
        ))}
        {isMissing && (
          <p class="field__error" id="reden-error" role="alert">
            {t('decideErasure.REASON_REQUIRED')}
          </p>
        )}
      </fieldset>
    </Form>
  );
}
