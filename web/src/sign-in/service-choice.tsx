import { useRef, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { SignInService } from './doors.ts';
import { startSignIn } from './sign-in-address.ts';
import type { Way } from './sign-in-address.ts';
import '../ui/field.css';

/** So many names are quicker to look through than to type. */
const mostButtons = 12;

interface Props {
  readonly services: readonly SignInService[];
  readonly to: string;
}

/** "Where do you work?": in words or a mail address, or by pressing on the name. */
export function ServiceChoice({ services, to }: Props) {
  const [isLeaving, setLeaving] = useState(false);
  const go = (way: Way) => {
    if (isLeaving) return;
    setLeaving(true);
    startSignIn(way, to);
  };
  const hasButtons = services.length <= mostButtons;
  return (
    <section class="card stack services">
      <WordsForm suggestions={hasButtons ? [] : services} isLeaving={isLeaving} go={go} />
      {hasButtons && (
        <>
          <h2 class="utrecht-heading-3">{t('door.choose')}</h2>
          <ul class="services__list">
            {services.map(({ slug, name }) => (
              <li key={slug}>
                <Button kind="secondary-action" isPending={isLeaving} onPress={() => go({ issuer: slug })}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FormProps {
  /** Names to complete what is typed. */
  readonly suggestions: readonly SignInService[];
  readonly isLeaving: boolean;
  readonly go: (way: Way) => void;
}

/** The address is opened by us and no form is sent: a content policy stops forms that are redirected elsewhere. */
function WordsForm({ suggestions, isLeaving, go }: FormProps) {
  const [who, setWho] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const words = who.trim();
    setMissing(words === '');
    if (words === '') field.current?.focus();
    else go({ who: words });
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field id="waar" label={t('door.where')} hint={t('door.whereWhy')} error={isMissing ? t('door.empty') : null}>
        {attributes => (
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            ref={field}
            autoComplete="email"
            autoCapitalize="none"
            list="organisaties"
            value={who}
            {...attributes}
            onInput={event => setWho(event.currentTarget.value)}
          />
        )}
      </Field>
      <datalist id="organisaties">
        {suggestions.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <p>
        <Button type="submit" isPending={isLeaving}>
          {t('door.go')}
        </Button>
      </p>
    </form>
  );
}
