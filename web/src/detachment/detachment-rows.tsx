import type { DetachmentHeadFragment, DetachmentPartyKind } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { daysText, detachmentPath, nameOf, toneOf, whereText } from './detachment-words.ts';

type Shown = DetachmentHeadFragment & { readonly viewerSignsFor: readonly DetachmentPartyKind[] };

/** Agreements, each with where it stands; what waits for who looks says so. */
export function DetachmentRows({ agreements }: { readonly agreements: readonly Shown[] }) {
  return (
    <ul class="rows">
      {agreements.map(one => (
        <Row key={one.id}>
          <p class="rows__title">
            <a href={detachmentPath(one.id)}>{nameOf(one)}</a>
          </p>
          <p>
            {whereText(one)} <span class="muted">{daysText(one)}</span>{' '}
            {one.number > 1 && <span class="muted">{t('detachment.version', { number: one.number })}</span>}
          </p>
          <p class="rows__end">
            {one.viewerSignsFor.length > 0 ? (
              <Status tone="warn">{t('detachment.waitsForYou')}</Status>
            ) : (
              <Status tone={toneOf[one.status]}>{t(`detachmentStatus.${one.status}`)}</Status>
            )}
          </p>
        </Row>
      ))}
    </ul>
  );
}
