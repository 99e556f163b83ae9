import type { ArrivalQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import '../ui/rows.css';

type Card = NonNullable<NonNullable<ArrivalQuery['openShift']>['arrivalCard']>;

/** Who comes and has not read it yet: to be reminded before the first shift. */
export function UnreadSignUps({ signUps }: { readonly signUps: NonNullable<Card['unreadSignUps']> }) {
  return (
    <section class="stack" aria-labelledby="nog-niet-gelezen">
      <h2 class="utrecht-heading-2" id="nog-niet-gelezen">
        {t('arrival.unread')}
      </h2>
      {signUps.length === 0 ? (
        <p>{t('arrival.allRead')}</p>
      ) : (
        <ul class="rows">
          {signUps.map(({ id, professional, shift }) => (
            <li key={id}>
              <p class="rows__title">{professional?.name ?? t('verify.somebody')}</p>
              <p class="small muted">
                {dayText(shift.startsAt)} · {spanText(shift.startsAt, shift.endsAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
