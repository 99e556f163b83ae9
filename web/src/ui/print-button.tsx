import { t } from '../language/language.ts';
import { Button } from './button.tsx';
import './print.css';

/** Prints the page; what can only be pressed is not on paper. */
export function PrintButton() {
  return (
    <Button kind="secondary-action" onPress={() => print()}>
      {t('print.do')}
    </Button>
  );
}
