import { OtherShiftsDocument } from '../generated/other-shifts.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { ShiftCard } from './shift-card.tsx';
import type { Shift } from './shift-page.tsx';

/** After a late cancellation: what else this host has around that time and fits her. One press takes it; none has to. */
export function OtherShifts({ shift: { id, member } }: { readonly shift: Shift }) {
  const query = useQuery(OtherShiftsDocument, { id });
  const shifts = query.data?.openShift?.viewerSignUp?.redeploymentOptions ?? [];
  if (shifts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="in-plaats">
      <h2 class="utrecht-heading-2" id="in-plaats">
        {t('otherShifts.title', { member: member?.shortName ?? '' })}
      </h2>
      <p class="muted">{t('otherShifts.why')}</p>
      <ul class="shift-list">
        {shifts.map(one => (
          <ShiftCard key={one.id} shift={one} askAgain={query.askAgain} />
        ))}
      </ul>
    </section>
  );
}
