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

/** What she can do about it, where there is more to say than the remedy does. */
const todos: Readonly<Partial<Record<FindingCode, MessageKey>>> = {
  CREDENTIAL_UNKNOWN: 'todo.CREDENTIAL_UNKNOWN',
  EPA_UNKNOWN: 'todo.EPA_UNKNOWN',
  NO_AGREEMENT_IN_FORCE: 'todo.NO_AGREEMENT_IN_FORCE',
  DETACHMENT_UNSIGNED: 'todo.DETACHMENT_UNSIGNED',
  NO_DETACHMENT: 'todo.NO_DETACHMENT',
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
  const { enforcement, missingCredentials, missingEpas, ruleId, ruleVersion, source } = finding;
  const fits = whatFits(finding);
  const todo = fits.length === 0 || finding.code === 'OVERLAP' ? remedyText(finding) : null;
  const sourceText = tIfKnown(`source.${ruleId}`, source);
  return (
    <li class="why">
      <span class={`why__icon tone-${looks[enforcement].tone}`}>
        <Icon name={looks[enforcement].icon} />
      </span>
      <div class="why__text">
        <p class="why__sentence">{sentence(finding)}</p>
        {fits.map(line => (
          <p key={line}>{line}</p>
        ))}
        <MissingEpas missing={missingEpas} />
        <MissingCredentials missing={missingCredentials} />
        {todo && <p>{todo}</p>}
        {enforcement === 'GATE' && <p>{t('why.gate')}</p>}
        <details>
          <summary>{t('why.source')}</summary>
          <p class="small">{t('why.rule', { source: sourceText, rule: ruleId, version: ruleVersion })}</p>
        </details>
      </div>
    </li>
  );
}

/** What to do, unless the sentence itself or the EPAs below it say so. */
function remedyText({ code, remedy }: WhyFindingFragment): string | null {
  const todo = todos[code];
  if (todo) return t(todo);
  return remedy === 'NOTHING' || remedy === 'LEARN_EPA' ? null : t(`remedy.${remedy}`);
}

/** A number with two decimals at most, as the language writes it. */
const number = (value: number | null) => hoursText((value ?? 0) * 60);

/** More days than these are no help to choose. */
const mostDays = 4;

const days = (dates: readonly string[]) => dates.map(date => dayText(`${date}T12:00:00Z`)).join(', ');

function sentence({ code, restHours, minimumRestHours, missingEpas, ...finding }: WhyFindingFragment): string {
  return t(`finding.${code}`, {
    rest: hoursText((restHours ?? 0) * 60),
    least: hoursText((minimumRestHours ?? 11) * 60),
    count: missingEpas.length,
    counted: number(finding.counted),
    limit: number(finding.limit),
    weeks: finding.weeks ?? 0,
    days: days(finding.onDays),
  });
}

function whatFits({ fitsFrom, fitsUntil, fitsOn, conflictsWith }: WhyFindingFragment): string[] {
  const moment = (instant: string) => `${dayText(instant)} ${timeText(instant)}`;
  const lines: string[] = [];
  if (conflictsWith) {
    const when = `${dayText(conflictsWith.startsAt)} · ${spanText(conflictsWith.startsAt, conflictsWith.endsAt)}`;
    lines.push(t('why.conflict', { shift: [when, conflictsWith.department?.name].filter(Boolean).join(', ') }));
  }
  if (fitsFrom) lines.push(t('why.fitsFrom', { moment: moment(fitsFrom) }));
  if (fitsUntil) lines.push(t('why.fitsUntil', { moment: moment(fitsUntil) }));
  if (fitsOn.length > 0) lines.push(t('why.fitsOn', { days: days(fitsOn.slice(0, mostDays)) }));
  return lines;
}
