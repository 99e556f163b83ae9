import { useState } from 'preact/hooks';
import type { OwnObjectionFragment } from '../generated/operations.ts';
import { AppealSideWorkObjectionDocument } from '../generated/working-time.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { objectionTones } from './objection-tones.ts';

interface Props {
  readonly objections: readonly OwnObjectionFragment[];
  readonly askAgain: () => void;
}

/** What her employers object to, why, and the way to appeal; nothing where there is none. */
export function OwnObjections({ objections, askAgain }: Props) {
  if (objections.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="nevenwerk">
      <h2 class="utrecht-heading-2" id="nevenwerk">
        {t('sideWork.title')}
      </h2>
      <p>{t('sideWork.why')}</p>
      <ul class="rows">
        {objections.map(objection => (
          <Objection key={objection.id} objection={objection} askAgain={askAgain} />
        ))}
      </ul>
    </section>
  );
}

function Objection({ objection, askAgain }: { readonly objection: OwnObjectionFragment } & Pick<Props, 'askAgain'>) {
  const { id, reason, startsOn, endsOn, status, viewerCanAppeal, member, host } = objection;
  const { act, isPending, trouble } = useMutation(AppealSideWorkObjectionDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const appeal = async () => {
    const payload = (await act({ input: { sideWorkObjectionId: id } }))?.appealSideWorkObjection;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const refusal = code ? t(`appealSideWorkObjection.${code}`) : null;
    setMistake(refusal);
    announce(refusal ?? t('sideWork.appealed'));
    askAgain();
  };
  return (
    <Row>
      <h3 class="rows__title">{t(`sideWorkReason.${reason}`)}</h3>
      <div class="stack stack--tight">
        <p>
          <Status tone={objectionTones[status]}>{t(`sideWorkStatus.${status}`)}</Status>
        </p>
        <p class="muted">
          {t(host ? 'sideWork.atOne' : 'sideWork.atAll', {
            member: member?.shortName ?? '',
            host: host?.shortName ?? '',
            from: dateText(startsOn),
            until: dateText(endsOn),
          })}
        </p>
      </div>
      {viewerCanAppeal && (
        <div class="row rows__end">
          <ConfirmPress
            words={t('sideWork.appeal')}
            consequence={t('sideWork.appealConsequence')}
            doWords={t('sideWork.appeal')}
            isPending={isPending}
            act={appeal}
          />
        </div>
      )}
      {mistake && (
        <div class="rows__whole">
          <Notice tone="info">
            <p>{mistake}</p>
          </Notice>
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
