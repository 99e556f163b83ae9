import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import type { ShownAgreement } from './agreement-page.tsx';

/** What stops, or runs off, when it ends; nothing for who has no business with it, and where no end is known. */
export function WhatStops({ agreement: { stopsWhenItEnds } }: { readonly agreement: ShownAgreement }) {
  if (!stopsWhenItEnds) return null;
  const { lastDay, detachmentCount, confirmedSignUpCount } = stopsWhenItEnds;
  const counts = { day: dateText(lastDay), detachments: detachmentCount, shifts: confirmedSignUpCount };
  return (
    <>
      <h2 class="utrecht-heading-2">{t('agreement.stops')}</h2>
      <p>{t('agreement.stops.count', counts)}</p>
    </>
  );
}
