interface Props<Choice extends string> {
  readonly name: string;
  readonly legend: string;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly choose: (choice: Choice) => void;
}

/** A few words of which one holds. */
export function Choices<Choice extends string>({ name, legend, choices, chosen, choose }: Props<Choice>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {(Object.keys(choices) as Choice[]).map(choice => (
        <label class="choices__one" key={choice}>
          <input type="radio" name={name} checked={choice === chosen} onChange={() => choose(choice)} />
          <span>{choices[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
