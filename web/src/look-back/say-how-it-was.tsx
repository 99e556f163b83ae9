import { useState } from 'preact/hooks';
import type { GivenFeedbackFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { HowItWasForm } from './how-it-was-form.tsx';
import { asked } from './questions.ts';

interface Props {
  readonly shiftId: string;
  /** What she said already; null when nothing. */
  readonly given: GivenFeedbackFragment | null;
  readonly canSay: boolean;
  readonly changed: () => void;
}

/** What she says of the department, or said. */
export function SayHowItWas({ shiftId, given, canSay, changed }: Props) {
  const [isSaying, setSaying] = useState(false);
  const opener = useOpener(isSaying);
  const done = () => {
    setSaying(false);
    announce(t('lookBack.thanks'));
    changed();
  };
  return (
    <section class="card stack" aria-labelledby="hoe-was-het">
      <h2 class="utrecht-heading-2" id="hoe-was-het">
        {t('lookBack.howWasIt')}
      </h2>
      <p class="measure">{t('lookBack.why')}</p>
      {given && !isSaying && <Given given={given} />}
      {isSaying ? (
        <HowItWasForm shiftId={shiftId} given={given} done={done} cancel={() => setSaying(false)} />
      ) : (
        canSay && (
          <p>
            <Button
              kind={given ? 'secondary-action' : 'primary-action'}
              opener={opener}
              onPress={() => setSaying(true)}
            >
              {t(given ? 'lookBack.change' : 'lookBack.say')}
            </Button>
          </p>
        )
      )}
    </section>
  );
}

function Given({ given }: { readonly given: GivenFeedbackFragment }) {
  return (
    <>
      <dl class="facts">
        {asked.map(([question, field]) => (
          <div key={question}>
            <dt>{t(`feedbackQuestion.${question}`)}</dt>
            <dd>{t(given[field] ? 'lookBack.yes' : 'lookBack.no')}</dd>
          </div>
        ))}
        {given.text && (
          <div>
            <dt>{t('lookBack.words')}</dt>
            <dd>{given.text}</dd>
          </div>
        )}
      </dl>
      {given.text && <p class="small muted">{t(given.isNamed ? 'lookBack.isNamed' : 'lookBack.isNameless')}</p>}
    </>
  );
}
