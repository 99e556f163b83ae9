import { t } from '../language/language.ts';
import '../ui/field.css';

interface Props {
  readonly id: string;
  readonly legend: string;
  /** Null while nothing was chosen. */
  readonly chosen: boolean | null;
  readonly choose: (answer: boolean) => void;
  readonly error: string | null;
}

/** Yes or no. */
export function YesNo({ id, legend, chosen, choose, error }: Props) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="field__legend">{legend}</legend>
      <div class="row">
        {[true, false].map(answer => (
          <label class="choice" key={String(answer)}>
            <input
              type="radio"
              name={id}
              class="choice__radio"
              checked={chosen === answer}
              aria-invalid={error !== null}
              onChange={() => choose(answer)}
            />
            <span>{t(answer ? 'lookBack.yes' : 'lookBack.no')}</span>
          </label>
        ))}
      </div>
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
