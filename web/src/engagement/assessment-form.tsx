import { useState } from 'preact/hooks';
import { AssessEngagementDocument } from '../generated/engagement.ts';
import type { AssessEngagementErrorCode, AssessmentOutcome } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { CardProps } from './engagement-card.tsx';

const outcomes = ['SELF_EMPLOYMENT', 'EMPLOYMENT'] as const satisfies readonly AssessmentOutcome[];

/** The host writes down what it found about the working relation; without it nothing begins. */
export function AssessmentForm({ engagement, changed }: CardProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (!engagement.viewerCanAssess) return null;
  if (isOpen)
    return (
      <Fields
        engagementId={engagement.id}
        cancel={() => setOpen(false)}
        done={() => {
          setOpen(false);
          changed();
        }}
      />
    );
  return (
    <p>
      <Button
        kind={engagement.assessment ? 'secondary-action' : 'primary-action'}
        opener={opener}
        onPress={() => setOpen(true)}
      >
        {t(engagement.assessment ? 'engagement.assessAgain' : 'engagement.assess')}
        <span class="for-listeners"> {engagement.professional?.name}</span>
      </Button>
    </p>
  );
}

interface Props {
  readonly engagementId: string;
  readonly cancel: () => void;
  readonly done: () => void;
}

function Fields({ engagementId, cancel, done }: Props) {
  const { act, isPending, trouble } = useMutation(AssessEngagementDocument);
  const [outcome, setOutcome] = useState<AssessmentOutcome>('SELF_EMPLOYMENT');
  const [assessedOn, setDay] = useState(localDate(new Date()));
  const [reference, setReference] = useState('');
  const [mistakes, setMistakes] = useState<readonly AssessEngagementErrorCode[]>([]);
  const wordsOf = (...codes: AssessEngagementErrorCode[]) => {
    const found = mistakes.find(code => codes.includes(code));
    return found ? t(`assessEngagement.${found}`) : null;
  };
  const send = async () => {
    const payload = (await act({ input: { engagementId, outcome, assessedOn, reference } }))?.assessEngagement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('engagement.assessed'));
    done();
  };
  return (
    <Form title={t('engagement.assess')} doWords={t('engagement.doAssess')} {...{ isPending, mistakes, send, cancel }}>
      <p class="small muted measure">{t('engagement.assessWhy')}</p>
      <SelectField
        id={`uitkomst-${engagementId}`}
        label={t('engagement.outcome')}
        chosen={outcome}
        options={outcomes.map(one => [one, t(`engagementOutcome.${one}`)] as const)}
        choose={value => setOutcome(value as AssessmentOutcome)}
      />
      <TextField
        id={`beoordeeld-${engagementId}`}
        type="date"
        label={t('engagement.assessedOn')}
        max={localDate(new Date())}
        error={wordsOf('DAY_TO_COME', 'NOT_RUNNING')}
        value={assessedOn}
        change={setDay}
      />
      <TextField
        id={`dossier-${engagementId}`}
        label={t('engagement.file')}
        hint={t('engagement.fileWhy')}
        error={wordsOf('INVALID_REFERENCE')}
        value={reference}
        change={setReference}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
