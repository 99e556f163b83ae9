import type { ComponentChildren } from 'preact';
import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';

interface Version {
  readonly validFrom: string;
}

/** The first that has begun, of those that are newest first; null when none has. */
export const inForce = <One extends Version>(versions: readonly One[], now: Date): One | null =>
  versions.find(({ validFrom }) => Date.parse(validFrom) <= now.getTime()) ?? null;

interface Props<One extends Version> {
  readonly versions: readonly One[];
  readonly show: (version: One) => ComponentChildren;
}

/** Every version with its first day: what comes, what holds now, and what was. */
export function Versions<One extends Version>({ versions, show }: Props<One>) {
  const now = new Date();
  const current = inForce(versions, now);
  // What holds now is shown already.
  if (versions.every(one => one === current)) return null;
  return (
    <details class="versions">
      <summary class="go">{t('hostTerms.versions', { count: versions.length })}</summary>
      <ul class="rows">
        {versions.map(one => (
          <Row key={one.validFrom}>
            <p class="rows__title">{t('hostTerms.from', { day: dayText(one.validFrom) })}</p>
            <div>{show(one)}</div>
            <p class="rows__end">
              {one === current ? (
                <Status tone="good">{t('hostTerms.now')}</Status>
              ) : (
                <Status tone="info">
                  {t(Date.parse(one.validFrom) > now.getTime() ? 'hostTerms.later' : 'hostTerms.before')}
                </Status>
              )}
            </p>
          </Row>
        ))}
      </ul>
    </details>
  );
}
