import { useState } from 'preact/hooks';
import type { Person } from '../administration/person-finder.tsx';
import { SetAdultFromDocument } from '../generated/employee.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/**
 * From which day somebody may work nights (WT-22). What was said before is not shown: the day is the person's own, and
 * is written anew where it was wrong.
 */
export function OfAgeSection({ person }: { readonly person: Person }) {
  const { act, isPending, trouble } = useMutation(SetAdultFromDocument);
  const [isSaying, setSaying] = useState(false);
  const [day, setDay] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const opener = useOpener(isSaying);
  const say = async (adultFrom: string | null) => {
    const payload = (await act({ input: { professionalId: person.id, adultFrom } }))?.setAdultFrom;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`setAdultFrom.${code}`) : null);
    if (code) return;
    const words = adultFrom ? t('employee.minorUntil', { day: dateText(adultFrom) }) : t('employee.adult');
    setSaved(words);
    announce(words);
    setSaying(false);
  };
  const send = async () => (day ? say(day) : setMistake(t('employee.dayMissing')));
  return (
    <section class="card stack" aria-labelledby="meerderjarig">
      <h2 class="utrecht-heading-2" id="meerderjarig">
        {t('employee.age', { name: person.name })}
      </h2>
      <p class="measure">{t('employee.ageWhy')}</p>
      <p class="measure small muted">{t('employee.ageKept')}</p>
      {saved && (
        <Notice tone="good">
          <p>{saved}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
      {isSaying ? (
        <AgeForm {...{ isPending, mistake, day, setDay, send }} cancel={() => setSaying(false)} />
      ) : (
        <div class="row">
          <Button kind="secondary-action" opener={opener} onPress={() => setSaying(true)}>
            {t('employee.minor')}
          </Button>
          <ConfirmPress
            words={t('employee.notMinor')}
            consequence={t('employee.notMinorWhat', { name: person.name })}
            doWords={t('employee.doNotMinor')}
            isPending={isPending}
            act={() => say(null)}
          />
        </div>
      )}
    </section>
  );
}

interface FormProps {
  readonly isPending: boolean;
  readonly mistake: string | null;
  readonly day: string;
  readonly setDay: (day: string) => void;
  readonly send: () => Promise<void>;
  readonly cancel: () => void;
}

function AgeForm({ isPending, mistake, day, setDay, send, cancel }: FormProps) {
  return (
    <Form {...{ isPending, send, cancel }} mistakes={mistake ? [mistake] : []} doWords={t('employee.doAge')}>
      <TextField
        id="leeftijd-dag"
        type="date"
        min={daysLater(localDate(new Date()), 1)}
        label={t('employee.ageDay')}
        error={mistake}
        value={day}
        change={setDay}
      />
    </Form>
  );
}
