import './switch.css';

interface Props {
  readonly words: string;
  readonly isOn: boolean;
  readonly isPending: boolean;
  readonly flip: () => void;
  /** The id of what says what it means. */
  readonly describedBy: string;
}

/** On or off, in force at once; the words stay the same, the state is told. */
export function Switch({ words, isOn, isPending, flip, describedBy }: Props) {
  return (
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-disabled={isPending}
      aria-describedby={describedBy}
      onClick={() => isPending || flip()}
    >
      <span class="switch__track" aria-hidden="true">
        <span class="switch__knob" />
      </span>
      <span class="switch__words">{words}</span>
    </button>
  );
}
