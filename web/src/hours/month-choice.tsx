import { currentLocale } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { SelectField } from '../ui/select-field.tsx';

interface Props {
  /** First day of the month. */
  readonly month: string;
  readonly choose: (month: string) => void;
  readonly label: string;
}

/** This month and the two years before. */
export function MonthChoice({ month, choose, label }: Props) {
  const [year = 0, number = 1] = localDate(new Date()).split('-').map(Number);
  const months = Array.from({ length: 25 }, (_, back) => {
    const at = new Date(Date.UTC(year, number - 1 - back, 1, 12));
    const words = at.toLocaleDateString(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return [at.toISOString().slice(0, 10), words] as const;
  });
  return (
    <div class="narrow">
      <SelectField id="maand" label={label} chosen={month} options={months} choose={choose} />
    </div>
  );
}
