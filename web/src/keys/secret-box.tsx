import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import '../ui/field.css';
import './secret-box.css';

interface Props {
  /** What was made, such as "Token “rooster”". */
  readonly title: string;
  readonly secret: string;
  readonly done: () => void;
}

/** A secret, shown this once: it is nowhere but here, and gone with the page. */
export function SecretBox({ title, secret, done }: Props) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    announce(title);
  }, []);
  const copy = async () => {
    field.current?.select();
    // A page without https, such as a demo on the ward's own network, has no clipboard: what is selected can be copied.
    const isDone = await (navigator.clipboard?.writeText(secret) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setCopied(isDone);
    announce(t(isDone ? 'secret.copied' : 'secret.copyYourself'));
  };
  return (
    <Notice tone="good">
      <p class="notice__title">{title}</p>
      <div class="secret">
        <Field id={id} label={t('secret.label')} hint={t('secret.once')}>
          {attributes => (
            <input
              class="utrecht-textbox utrecht-textbox--html-input secret__text"
              ref={field}
              readOnly
              spellcheck={false}
              value={secret}
              {...attributes}
              onFocus={event => event.currentTarget.select()}
            />
          )}
        </Field>
        <p class="row">
          <Button onPress={() => void copy()}>{t('secret.copy')}</Button>
          <Button kind="secondary-action" onPress={done}>
            {t('secret.done')}
          </Button>
        </p>
        {isCopied !== null && <p class="small">{t(isCopied ? 'secret.copied' : 'secret.copyYourself')}</p>}
      </div>
    </Notice>
  );
}
