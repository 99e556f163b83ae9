import { useState } from 'preact/hooks';
import { EndLabourDisputeDocument } from '../generated/labour-disputes.ts';
import type { EndLabourDisputeErrorCode, LabourDisputeLineFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly dispute: LabourDisputeLineFragment;
  readonly today: string;
  readonly changed: () => void;
}

/** One dispute: where, when, and what the office wrote with it. */
export function DisputeRow({ dispute, today, changed }: Props) {
  const { member, location, startsOn, endsOn, note } = dispute;
  const [isEnding, setEnding] = useState(false);
  const opener = useOpener(isEnding);
  const name = member?.name ?? t('disputes.unknownMember');
  const isOver = endsOn !== null && endsOn < today;
  return (
    <Row>
      <h3 class="rows__title">{[name, location?.name].filter(Boolean).join(' · ')}</h3>
      <p class="small muted">
        {[location === null && t('disputes.everywhere'), daysText({ startsOn, endsOn })].filter(Boolean).join(' · ')}
      </p>
      {note && <p class="small">{note}</p>}
      <div class="rows__end row">
        {!isOver && (
          <Status tone={startsOn <= today ? 'warn' : 'info'}>
            {t(startsOn <= today ? 'disputes.now' : 'disputes.later')}
          </Status>
        )}
        {!isOver && !isEnding && (
          <Button kind="secondary-action" opener={opener} onPress={() => setEnding(true)}>
            {t(endsOn === null ? 'disputes.end' : 'disputes.changeEnd')}
            <span class="for-listeners"> {name}</span>
          </Button>
        )}
      </div>
      {isEnding && (
        <div class="rows__whole">
          <EndForm
            dispute={dispute}
            today={today}
            cancel={() => setEnding(false)}
            ended={() => {
              setEnding(false);
              changed();
            }}
          />
        </div>
      )}
    </Row>
  );
}

interface EndProps {
  readonly dispute: LabourDisputeLineFragment;
  readonly today: string;
  readonly cancel: () => void;
  readonly ended: () => void;
}

function EndForm({ dispute: { id, startsOn, endsOn }, today, cancel, ended }: EndProps) {
  const { act, isPending, trouble } = useMutation(EndLabourDisputeDocument);
  const [day, setDay] = useState(endsOn ?? (startsOn > today ? startsOn : today));
  const [mistakes, setMistakes] = useState<readonly EndLabourDisputeErrorCode[]>([]);
  const send = async () => {
    const payload = (await act({ input: { labourDisputeId: id, endsOn: day } }))?.endLabourDispute;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('disputes.ended'));
    ended();
  };
  return (
    <Form doWords={t('disputes.doEnd')} {...{ isPending, mistakes, send, cancel }}>
      <TextField
        id={`einde-${id}`}
        type="date"
        label={t('disputes.lastDay')}
        hint={t('disputes.endWhy')}
        min={startsOn}
        error={mistakes[0] ? t(`endLabourDispute.${mistakes[0]}`) : null}
        value={day}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('disputes.kept')} />}
    </Form>
  );
}
