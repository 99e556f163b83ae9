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
    </li>
  );
}

function toneOf({ status, failed, rosterImport }: Run): Tone {
  if (status === 'FAILED') return 'bad';
  if (failed > 0 || (rosterImport?.rejected ?? 0) > 0) return 'warn';
  return status === 'COMPLETED' ? 'good' : 'info';
}

function resultOf({ status, failure, total, done, rosterImport }: Run): string {
  if (failure) return t(`syncFailure.${failure}`);
  if (status !== 'COMPLETED') return t('rosterLink.underWay');
  if (total !== null) return t('rosterLink.told', { done, total });
  if (!rosterImport) return t('rosterLink.nothingNew');
  const { created, updated, rejected } = rosterImport;
  return t('rosterLink.came', { created, updated, rejected });
}
