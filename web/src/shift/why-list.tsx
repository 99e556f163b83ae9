import type { WhyFindingFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, hoursText, spanText, timeText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Tone } from '../ui/notice.tsx';
import { MissingEpas } from './missing-epas.tsx';
import './why-list.css';

const looks: Readonly<Record<WhyFindingFragment['enforcement'], { tone: Tone; icon: IconName }>> = {
  BLOCK: { tone: 'bad', icon: 'close' },
  GATE: { tone: 'warn', icon: 'alert' },
  SIGNAL: { tone: 'info', icon: 'info' },
  RECORD: { tone: 'info', icon: 'info' },
};

/** Each finding a row: what it is, what would fit or what to do, and the source behind "why". */
export function WhyList({ findings }: { readonly findings: readonly WhyFindingFragment[] }) {
  return (
    <ul class="why-list">
      {findings.map(finding => (
        <li key={finding.code} class="why">
          <span class={`why__icon tone-${looks[finding.enforcement].tone}`}>
            <Icon name={looks[finding.enforcement].icon} />
          </span>
          <div class="why__text">
            <p class="why__sentence">{sentence(finding)}</p>
            {whatFits(finding).map(line => (
              <p key={line}>{line}</p>
            ))}
            <MissingEpas missing={finding.missingEpas} />
            {finding.enforcement === 'GATE' && <p>{t('why.gate')}</p>}
            <details>
              <summary>{t('why.source')}</summary>
              <p class="small">
                {t('why.rule', { source: finding.source, rule: finding.ruleId, version: finding.ruleVersion })}
              </p>
            </details>
          </div>
        </li>
      ))}
    </ul>
  );
}

function sentence({ code, restHours, minimumRestHours, missingEpas }: WhyFindingFragment): string {
  return t(`finding.${code}`, {
    rest: hoursText((restHours ?? 0) * 60),
    least: hoursText((minimumRestHours ?? 11) * 60),
    count: missingEpas.length,
  });
}

function whatFits({ fitsFrom, fitsUntil, conflictsWith }: WhyFindingFragment): string[] {
  const moment = (instant: string) => `${dayText(instant)} ${timeText(instant)}`;
  const lines: string[] = [];
  if (conflictsWith) {
    const when = `${dayText(conflictsWith.startsAt)} · ${spanText(conflictsWith.startsAt, conflictsWith.endsAt)}`;
    lines.push(t('why.conflict', { shift: [when, conflictsWith.department?.name].filter(Boolean).join(', ') }));
  }
  if (fitsFrom) lines.push(t('why.fitsFrom', { moment: moment(fitsFrom) }));
  if (fitsUntil) lines.push(t('why.fitsUntil', { moment: moment(fitsUntil) }));
  return lines;
}
