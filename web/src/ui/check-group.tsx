import { Check } from './check.tsx';
import './field.css';

interface Props<Choice extends string> {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  /** Each with its words. */
  readonly choices: readonly (readonly [Choice, string])[];
  readonly chosen: readonly Choice[];
  readonly choose: (chosen: Choice[]) => void;
  readonly error: string | null;
}

/** Boxes of which any number may be ticked. */
export function CheckGroup<Choice extends string>({ id, legend, hint, choices, chosen, choose, error }: Props<Choice>) {
  const toggle = (choice: Choice) =>
    choose(chosen.includes(choice) ? chosen.filter(one => one !== choice) : [...chosen, choice]);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="field__legend">{legend}</legend>
      {hint && <p class="small muted">{hint}</p>}
      {choices.map(([choice, words]) => (
        <Check key={choice} words={words} isChosen={chosen.includes(choice)} toggle={() => toggle(choice)} />
      ))}
      {error && (
        <p class="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
