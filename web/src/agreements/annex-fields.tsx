import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ToldAnnex } from './told-agreement.ts';

interface Props {
  readonly annexes: readonly ToldAnnex[];
  readonly error: string | null;
  readonly change: (annexes: readonly ToldAnnex[]) => void;
}

/** What belongs to the agreement: each a document that is kept elsewhere, or a text. */
export function AnnexFields({ annexes, error, change }: Props) {
  const put = (index: number, over: Partial<ToldAnnex>) =>
    change(annexes.map((one, at) => (at === index ? { ...one, ...over } : one)));
  return (
    <fieldset class="stack">
      <legend class="field__legend">{t('agreement.annexes')}</legend>
      {annexes.map((annex, index) => (
        <div key={index} class="stack">
          <AnnexField annex={annex} index={index} put={over => put(index, over)} />
          <p>
            <Button kind="subtle" onPress={() => change(annexes.filter((_, at) => at !== index))}>
              {t('agreement.annex.remove')}
              <span class="for-listeners"> {annex.title || index + 1}</span>
            </Button>
          </p>
        </div>
      ))}
      {error && (
        <p class="field__error" role="alert">
          {error}
        </p>
      )}
      <p>
        <Button kind="secondary-action" onPress={() => change([...annexes, { title: '', isText: false, words: '' }])}>
          {t('agreement.annex.add')}
        </Button>
      </p>
    </fieldset>
  );
}

interface FieldProps {
  readonly annex: ToldAnnex;
  readonly index: number;
  readonly put: (over: Partial<ToldAnnex>) => void;
}

function AnnexField({ annex: { title, isText, words }, index, put }: FieldProps) {
  return (
    <>
      <TextField
        id={`bijlage-${index}-titel`}
        label={t('agreement.annex.title', { number: index + 1 })}
        value={title}
        change={value => put({ title: value })}
      />
      <SelectField
        id={`bijlage-${index}-soort`}
        label={t('agreement.annex.kind')}
        chosen={isText ? 'text' : 'reference'}
        options={[
          ['reference', t('agreement.annex.reference')],
          ['text', t('agreement.annex.text')],
        ]}
        choose={kind => put({ isText: kind === 'text' })}
      />
      <TextArea
        id={`bijlage-${index}-inhoud`}
        label={t(isText ? 'agreement.annex.text' : 'agreement.annex.reference')}
        rows={isText ? 6 : 2}
        value={words}
        change={value => put({ words: value })}
      />
    </>
  );
}
