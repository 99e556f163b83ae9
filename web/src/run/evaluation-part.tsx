import { useState } from 'preact/hooks';
import { GivePlacementEvaluationDocument } from '../generated/placement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { SeenPlacement } from './placement-page.tsx';
import { inHers } from './run-text.ts';
import '../ui/field.css';

interface Props {
  readonly placement: SeenPlacement;
  readonly changed: () => void;
}

type Answers = Readonly<Record<string, boolean>>;

/** Her own questionnaire: yes or no to each sentence. */
export function EvaluationPart({ placement: { id, ownEvaluation: own }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(GivePlacementEvaluationDocument);
  const known = Object.fromEntries(
    own?.isAnswered ? own.questionnaire.questions.map(({ code }) => [code, own.agreed.includes(code)]) : [],
  );
  const [answers, setAnswers] = useState<Answers>(known);
  const [mistake, setMistake] = useState<string | null>(null);
  if (!own) return null;
  const send = async () => {
    const given = Object.entries(answers).map(([code, agrees]) => ({ code, agrees }));
    const payload = (await act({ input: { placementId: id, answers: given } }))?.givePlacementEvaluation;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const words = code ? t(`placementError.${code}`) : null;
    setMistake(words);
    announce(words ?? t('run.thanks'));
    changed();
  };
  return (
    <section class="stack stack--tight" aria-labelledby="evaluatie">
      <h2 class="utrecht-heading-2" id="evaluatie">
        {t('run.evaluation')}
      </h2>
      <p class="measure muted">{t('run.evaluationWhat')}</p>
      {own.isCounted && (
        <Notice tone="good">
          <p>{t('run.counted')}</p>
        </Notice>
      )}
      {own.questionnaire.questions.map(({ code, text, textEn }) => (
        <fieldset key={code} disabled={!own.isOpen}>
          <legend class="field__legend">{inHers(text, textEn)}</legend>
          <div class="row">
            {[true, false].map(agrees => (
              <label class="choice" key={String(agrees)}>
                <input
                  type="radio"
                  class="choice__radio"
                  name={`vraag-${code}`}
                  checked={answers[code] === agrees}
                  onChange={() => setAnswers({ ...answers, [code]: agrees })}
                />
                <span>{t(agrees ? 'run.agree' : 'run.disagree')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {mistake && <p class="field__error">{mistake}</p>}
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
      {own.isOpen && (
        <p>
          <Button isPending={isPending} onPress={() => void send()}>
            {t(own.isAnswered ? 'run.answerAgain' : 'run.answer')}
          </Button>
        </p>
      )}
    </section>
  );
}
