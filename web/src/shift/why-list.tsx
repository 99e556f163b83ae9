import type { Enforcement, FindingCode, WhyFindingFragment } from '../generated/operations.ts';
import { t, tIfKnown } from '../language/language.ts';
import type { MessageKey } from '../language/language.ts';
import { dayText, hoursText, spanText, timeText } from '../language/time.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Tone } from '../ui/notice.tsx';
import { MissingCredentials } from './missing-credentials.tsx';
import { MissingEpas } from './missing-epas.tsx';
import './why-list.css';

/** In the order of weight: what stands in the way comes first. */
const looks: Readonly<Record<Enforcement, { weight: number; tone: Tone; icon: IconName }>> = {
  BLOCK: { weight: 0, tone: 'bad', icon: 'close' },
  GATE: { weight: 1, tone: 'warn', icon: 'alert' },
  SIGNAL: { weight: 2, tone: 'info', icon: 'info' },
  RECORD: { weight: 3, tone: 'info', icon: 'info' },
};

/** What she can do about it, where the finding itself does not say what would fit. */
const todos: Readonly<Partial<Record<FindingCode, MessageKey>>> = {
  CREDENTIAL_UNKNOWN: 'todo.CREDENTIAL_UNKNOWN',
  EPA_UNKNOWN: 'todo.EPA_UNKNOWN',
  NOT_EMPLOYED: 'todo.NOT_EMPLOYED',
  NO_AGREEMENT_IN_FORCE: 'todo.NO_AGREEMENT_IN_FORCE',
  OVERLAP: 'todo.OVERLAP',
  PROFESSION_MISMATCH: 'todo.PROFESSION_MISMATCH',
  SHIFT_FULL: 'todo.SHIFT_FULL',
};

/** Each finding a row: what it is, what would fit or what to do, and the source behind "why". */
export function WhyList({ findings }: { readonly findings: readonly WhyFindingFragment[] }) {
  const byWeight = findings.toSorted((a, b) => looks[a.enforcement].weight - looks[b.enforcement].weight);
  return (
    <ul class="why-list">
      {byWeight.map(finding => (
        <Why key={`${finding.code} ${finding.ruleId}`} finding={finding} />
      ))}
    </ul>
  );
}

function Why({ finding }: { readonly finding: WhyFindingFragment }) {
  const { code, enforcement, missingCredentials, missingEpas, ruleId, ruleVersion, source } = finding;
  const todo = todos[code];
  const sourceText = tIfKnown(`source.${ruleId}`, source);
  return (
    <li class="why">
      <span class={`why__icon tone-${looks[enforcement].tone}`}>
        <Icon name={looks[enforcement].icon} />
      </span>
      <div class="why__text">
        <p class="why__sentence">{sentence(finding)}</p>
        {whatFits(finding).map(line => (
          <p key={line}>{line}</p>
        ))}
        <MissingEpas missing={missingEpas} />
        <MissingCredentials missing={missingCredentials} />
        {todo && <p>{t(todo)}</p>}
        {enforcement === 'GATE' && <p>{t('why.gate')}</p>}
        <details>
          <summary>{t('why.source')}</summary>
          <p class="small">{t('why.rule', { source: sourceText, rule: ruleId, version: ruleVersion })}</p>
        </details>
      </div>
    </li>
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
