import { useState } from 'preact/hooks';
import { ResolveRosterConflictDocument } from '../generated/desk-inbox.ts';
import type {
  InboxConflictFragment,
  ResolveRosterConflictErrorCode,
  RosterResolution,
} from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly conflict: InboxConflictFragment;
  readonly decided: () => void;
}

/** A shift that a roster changed under people: both words side by side, one press for either. */
export function ConflictCase({ conflict: { id, kind, shift, proposal }, decided }: Props) {
  const { act, isPending, trouble } = useMutation(ResolveRosterConflictDocument);
  const [code, setCode] = useState<ResolveRosterConflictErrorCode | null>(null);
  const resolve = async (resolution: RosterResolution) => {
    const payload = (await act({ input: { rosterConflictId: id, resolution } }))?.resolveRosterConflict;
    if (!payload) return;
    const refusal = payload.userErrors[0]?.code ?? null;
    setCode(refusal);
    announce(t(refusal ? `resolveRosterConflict.${refusal}` : 'deskInbox.resolved'));
    decided();
  };
  return (
    <Row>
      <h3 class="rows__title">
        {t(`deskConflict.${kind}`, { day: dayText(shift.startsAt), count: shift.placesTaken })}
      </h3>
      <dl class="inbox__change small">
        <dt>{t('deskInbox.ours')}</dt>
        <dd>{wordsOf(shift)}</dd>
        <dt>{t('deskInbox.theirs')}</dt>
        <dd>{proposal ? wordsOf(proposal) : t('deskInbox.calledOff')}</dd>
      </dl>
      <div class="row rows__end">
        <Button isPending={isPending} onPress={() => void resolve('TAKE_ROSTER')}>
          {t(proposal ? 'deskInbox.takeRoster' : 'deskInbox.takeCallOff')}
        </Button>
        <Button kind="secondary-action" isPending={isPending} onPress={() => void resolve('KEEP_OURS')}>
          {t('deskInbox.keepOurs')}
        </Button>
      </div>
      {code && (
        <Notice tone="warn">
          <p>{t(`resolveRosterConflict.${code}`)}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}

type Told = Pick<InboxConflictFragment['shift'], 'startsAt' | 'endsAt' | 'places' | 'department' | 'profession'>;

const wordsOf = ({ startsAt, endsAt, places, department, profession }: Told): string =>
  [
    `${dayText(startsAt)} ${spanText(startsAt, endsAt)}`,
    profession && professionName(profession),
    department?.name,
    t('deskInbox.places', { count: places }),
  ]
    .filter(Boolean)
    .join(' · ');
