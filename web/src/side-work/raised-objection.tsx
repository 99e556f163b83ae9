import { DecideSideWorkObjectionDocument } from '../generated/employee.ts';
import type { RaisedObjectionFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { objectionTones } from './objection-tones.ts';

interface Props {
  readonly objection: RaisedObjectionFragment;
  readonly changed: () => void;
}

/** One objection as the employer sees it: whose, why, until when, and what may become of it. */
export function RaisedObjection({ objection, changed }: Props) {
  const { id, reason, startsOn, endsOn, status, professional, host, viewerCanLift, viewerCanUphold } = objection;
  const { act, isPending, trouble } = useMutation(DecideSideWorkObjectionDocument);
  const decide = async (isUpheld: boolean) => {
    const payload = (await act({ input: { sideWorkObjectionId: id, isUpheld } }))?.decideSideWorkObjection;
    if (!payload) return;
    const refusal = payload.userErrors[0]?.code;
    const done = t(isUpheld ? 'objections.upheld' : 'objections.lifted');
    announce(refusal ? t(`decideSideWorkObjection.${refusal}`) : done);
    changed();
  };
  const days = { from: dateText(startsOn), until: dateText(endsOn) };
  return (
    <Row>
      <h3 class="rows__title">{professional?.name ?? t('objections.nameless')}</h3>
      <div class="stack stack--tight">
        <p>
          <Status tone={objectionTones[status]}>{t(`sideWorkStatus.${status}`)}</Status>
        </p>
        <p>{t(`sideWorkReason.${reason}`)}</p>
        <p class="muted">{host ? t('objections.atOne', { host: host.name, ...days }) : t('objections.days', days)}</p>
      </div>
      <div class="row rows__end">
        {viewerCanUphold && (
          <ConfirmPress
            words={t('objections.uphold')}
            consequence={t('objections.upholdConsequence')}
            doWords={t('objections.uphold')}
            isPending={isPending}
            act={() => decide(true)}
          />
        )}
        {viewerCanLift && (
          <ConfirmPress
            words={t('objections.lift')}
            consequence={t('objections.liftConsequence')}
            doWords={t('objections.lift')}
            isPending={isPending}
            act={() => decide(false)}
          />
        )}
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Row>
  );
}
