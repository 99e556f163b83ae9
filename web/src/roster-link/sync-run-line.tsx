import type { RosterLinkFactsFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';

type Run = RosterLinkFactsFragment['runs'][number];

interface Props {
  readonly run: Run;
  readonly addressOf: (importId: string) => string;
}

/** One run: when, which way, and what came of it. */
export function SyncRunLine({ run, addressOf }: Props) {
  return (
    <li class="small">
      <Status tone={toneOf(run)}>{t(`syncDirection.${run.direction}`)}</Status>{' '}
      <span class="muted">{momentText(run.requestedAt)}</span>{' '}
      {run.rosterImport ? (
        <a class="utrecht-link utrecht-link--html-a" href={addressOf(run.rosterImport.id)}>
          {resultOf(run)}
        </a>
      ) : (
        resultOf(run)
      )}
      {run.rowErrors.length > 0 && <RunErrors errors={run.rowErrors} failed={run.failed} />}
    </li>
  );
}

function toneOf({ status, failed, rosterImport }: Run): Tone {
  if (status === 'FAILED') return 'bad';
  if (failed > 0 || (rosterImport?.rejected ?? 0) > 0) return 'warn';
  return status === 'COMPLETED' ? 'good' : 'info';
}

function resultOf({ direction, status, failure, total, done, peopleChanged, rosterImport }: Run): string {
  if (failure) return t(`syncFailure.${failure}`);
  if (direction === 'HOME_ROSTER_IN' && total !== null)
    return t(status === 'COMPLETED' ? 'rosterLink.heard' : 'rosterLink.hearing', {
      done,
      total,
      changed: peopleChanged ?? 0,
    });
  if (status !== 'COMPLETED') return t('rosterLink.underWay');
  if (total !== null) return t('rosterLink.told', { done, total });
  if (!rosterImport) return t('rosterLink.nothingNew');
  const { created, updated, rejected } = rosterImport;
  return t('rosterLink.came', { created, updated, rejected });
}

interface ErrorProps {
  readonly errors: Run['rowErrors'];
  readonly failed: number;
}

/** Records of the roster that could not be read, by their number there. */
function RunErrors({ errors, failed }: ErrorProps) {
  return (
    <details>
      <summary>{t('rosterLink.unreadable', { count: failed })}</summary>
      <ul class="plain-list">
        {errors.map(({ externalId, code }, at) => (
          <li key={at}>
            {externalId ?? t('rosterLink.noNumber')}: {t(`homeRosterRow.${code}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
