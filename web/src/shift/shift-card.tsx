import type { ComponentChildren } from 'preact';
import type { ShiftCardFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import { professionName } from './profession-name.ts';
import { ShiftPlace, ShiftTime } from './shift-line.tsx';
import { SignUpActions } from './sign-up-actions.tsx';
import { standingOf } from './standing.ts';
import './shift-card.css';

interface Props {
  readonly shift: ShiftCardFragment;
  /** From the place that was chosen; null while none was, or it is not known. */
  readonly distanceKm?: number | null;
  readonly askAgain: () => void;
  /** What a page adds to what can be done with it. */
  readonly children?: ComponentChildren;
}

/** Who, where, when and what next; the card is the link, its one action a button. */
export function ShiftCard({ shift, distanceKm = null, askAgain, children }: Props) {
  return (
    <li class="card shift-card" data-own={shift.viewerSignUp?.status === 'CONFIRMED'}>
      <div class="shift-card__text">
        <a class="shift-card__when" href={`/diensten/${shift.id}`}>
          <ShiftTime shift={shift} />
        </a>
        <p class="shift-card__where">
          <ShiftPlace shift={shift} />
        </p>
        <ul class="tags">
          {shift.profession && <li class="tag">{professionName(shift.profession)}</li>}
          <EpaTags shift={shift} />
          {distanceKm !== null && <li class="tag">{distanceKm} km</li>}
          <li class="tag">{t('shift.freePlaces', { count: Math.max(shift.places - shift.placesTaken, 0) })}</li>
          {shift.takeOver && <li class="tag">{t('swap.tag')}</li>}
        </ul>
      </div>
      <div class="shift-card__end">
        <ShiftStatus shift={shift} />
        <SignUpActions shift={shift} askAgain={askAgain} isQuiet />
        {children}
      </div>
    </li>
  );
}

function EpaTags({ shift: { requiredEpas } }: { readonly shift: ShiftCardFragment }) {
  const codes = requiredEpas.flatMap(({ epa }) => (epa ? [epa.code] : []));
  const shown = codes.slice(0, 2);
  return (
    <>
      {shown.map(code => (
        <li class="tag" key={code}>
          {code}
        </li>
      ))}
      {codes.length > shown.length && (
        <li class="tag">{t('shift.moreEpas', { count: codes.length - shown.length })}</li>
      )}
    </>
  );
}

export function ShiftStatus({ shift }: { readonly shift: ShiftCardFragment }) {
  const standing = standingOf(shift);
  return standing && <Status tone={standing.tone}>{t(standing.words, standing.values)}</Status>;
}
