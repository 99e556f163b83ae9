import './field.css';

interface Props {
  readonly words: string;
  readonly isChosen: boolean;
  readonly toggle: () => void;
  /** What choosing it means, where the words do not say it all. */
  readonly hint?: string;
}

/** A box to tick, with all of its words as the target. */
export function Check({ words, isChosen, toggle, hint }: Props) {
  return (
    <label class="choice">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        checked={isChosen}
        onChange={toggle}
      />
      <span>
        {words}
        {hint && <span class="choice__hint small muted">{hint}</span>}
      </span>
    </label>
  );
}
