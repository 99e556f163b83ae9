import { useState } from 'preact/hooks';
import { DecideErasureDocument } from '../generated/erasure-requests.ts';
import type { DecideErasureErrorCode, ErasureRefusalReason, ErasureToDecideFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
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
  const values = { asked: dateText(asked), due: dateText(daysLater(asked, answerDays)) };
  return (
    <li>
      <p class="rows__title">{professional?.name ?? t('roles.someone')}</p>
      <p class="small muted">
        {status === 'REQUESTED'
          ? t('erasures.due', values)
          : t(`erasureStatus.${status}`, { day: decidedAt ? dateText(localDate(decidedAt)) : '' })}
        {refusalReason && ` ${t(`erasureReason.${refusalReason}`)}`}
      </p>
      {viewerCanDecide && <Decision request={request} changed={changed} />}
    </li>
  );
}

function Decision({ request: { id, professional }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(DecideErasureDocument);
  const [mistakes, setMistakes] = useState<readonly DecideErasureErrorCode[]>([]);
  const [isRefusing, setRefusing] = useState(false);
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
        <RefuseForm isPending={isPending} send={decide} cancel={() => setRefusing(false)} />
      ) : (
        <div class="row">
          <ConfirmPress
            words={t('erasures.erase')}
            about={name}
            consequence={t('erasures.eraseWhy', { name })}
            doWords={t('erasures.doErase')}
            isPending={isPending}
            act={() => decide(null)}
          />
          <Button kind="secondary-action" onPress={() => setRefusing(true)}>
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
  readonly isPending: boolean;
  readonly send: (reason: ErasureRefusalReason) => Promise<void>;
  readonly cancel: () => void;
}

function RefuseForm({ isPending, send, cancel }: RefuseProps) {
  const [reason, setReason] = useState<ErasureRefusalReason>('STILL_EMPLOYED');
  return (
    <Form {...{ isPending, cancel }} mistakes={[]} doWords={t('erasures.doRefuse')} send={() => send(reason)}>
      <fieldset>
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
      </fieldset>
    </Form>
  );
}
