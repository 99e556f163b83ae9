import { useState } from 'preact/hooks';
import { AdoptQuestionnaireDocument } from '../generated/office.ts';
import type { AdoptEvaluationQuestionnaireErrorCode, RunOfficeQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { inHers } from './run-text.ts';
import { checksIn, linesOf } from './wave-lines.ts';

type Questionnaire = NonNullable<RunOfficeQuery['evaluationQuestionnaires']>[number];

interface Props {
  readonly questionnaires: readonly Questionnaire[];
  readonly changed: () => void;
}

/** What is asked after placements, today and from a day to come on. */
export function Questionnaires({ questionnaires, changed }: Props) {
  const today = localDate(new Date());
  return (
    <section class="stack" aria-labelledby="vragenlijsten">
      <h2 class="utrecht-heading-2" id="vragenlijsten">
        {t('runOffice.questionnaires')}
      </h2>
      <p class="measure">{t('runOffice.questionnairesWhy')}</p>
      {questionnaires.map(one => {
        const isLast = questionnaires.findLast(({ kind }) => kind === one.kind) === one;
        return (
          <div class="card stack stack--tight" key={one.id}>
            <h3 class="utrecht-heading-3">{t(`placementQuestionnaire.${one.kind}`)}</h3>
            <p class="small muted">
              {t(one.validFrom > today ? 'runOffice.askedLater' : 'runOffice.askedNow', {
                number: one.number,
                day: dateText(one.validFrom),
              })}
            </p>
            <ol>
              {one.questions.map(({ code, text, textEn }) => (
                <li key={code}>{inHers(text, textEn)}</li>
              ))}
            </ol>
            {isLast && <NextVersion of={one} changed={changed} />}
          </div>
        );
      })}
    </section>
  );
}

function NextVersion({ of, changed }: { readonly of: Questionnaire; readonly changed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const { act, isPending, trouble } = useMutation(AdoptQuestionnaireDocument);
  const [lines, setLines] = useState(linesOf(of.questions));
  const tomorrow = daysLater(localDate(new Date()), 1);
  const [validFrom, setFrom] = useState(of.validFrom > tomorrow ? of.validFrom : tomorrow);
  const [mistake, setMistake] = useState<AdoptEvaluationQuestionnaireErrorCode | null>(null);
  const send = async () => {
    if (validFrom === '') return setMistake('FROM_TOMORROW');
    const input = { kind: of.kind, validFrom, sentences: checksIn(lines) };
    const payload = (await act({ input }))?.adoptEvaluationQuestionnaire;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    if (code) return;
    setOpen(false);
    changed();
  };
  if (!isOpen)
    return (
      <p>
        <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
          {t('runOffice.newVersion')}
          <span class="for-listeners"> {t(`placementQuestionnaire.${of.kind}`)}</span>
        </Button>
      </p>
    );
  const errorOf = (code: AdoptEvaluationQuestionnaireErrorCode) =>
    mistake === code ? t(`placementError.${code}`) : null;
  return (
    <Form
      doWords={t('runOffice.keepVersion')}
      isPending={isPending}
      mistakes={mistake ? [mistake] : []}
      send={send}
      cancel={() => setOpen(false)}
    >
      <Field
        id={`zinnen-${of.kind}`}
        label={t('runOffice.sentences')}
        hint={t('runOffice.sentencesHint')}
        error={errorOf('INVALID_SENTENCES')}
      >
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={8}
            value={lines}
            {...attributes}
            onInput={event => setLines(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextField
        id={`vanaf-${of.kind}`}
        type="date"
        label={t('runOffice.askedFrom')}
        value={validFrom}
        change={setFrom}
        error={errorOf('FROM_TOMORROW')}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Form>
  );
}
