import { useEffect } from 'preact/hooks';
import type { RosterImportQuery } from '../generated/operations.ts';
import { RosterImportDocument } from '../generated/roster.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { NameColumns } from './name-columns.tsx';
import { ReplayButton } from './replay-button.tsx';
import { RowErrors } from './row-errors.tsx';
import { WrongRowsButton } from './wrong-rows-button.tsx';

type Import = NonNullable<RosterImportQuery['rosterImport']>;

const pollMilliseconds = 1000;

interface Props {
  readonly id: string;
  readonly repeat: () => void;
  readonly finished: () => void;
  readonly desk: string;
  readonly slug: string;
  readonly started: (importId: string) => void;
}

/** Watches an import until it is done; then what came of it. */
export function ImportProgress({ id, repeat, finished, desk, slug, started }: Props) {
  const query = useQuery(RosterImportDocument, { id });
  const found = query.data?.rosterImport;
  const isUnderWay = found?.status === 'QUEUED' || found?.status === 'RUNNING';

  useEffect(() => {
    if (!isUnderWay || query.isWaiting) return;
    const timer = setTimeout(query.askAgain, pollMilliseconds);
    return () => clearTimeout(timer);
  }, [isUnderWay, query.isWaiting, query.data]);
  useEffect(() => {
    if (!found || isUnderWay || found.status === 'WAITS_FOR_COLUMNS') return;
    announce(summary(found));
    finished();
  }, [found?.id, isUnderWay]);

  return (
    <Answer of={query} part="rosterImport" cards={1}>
      {({ rosterImport }) =>
        rosterImport?.status === 'WAITS_FOR_COLUMNS' ? (
          <NameColumns of={rosterImport} named={query.askAgain} />
        ) : rosterImport ? (
          <div class="stack">
            {query.trouble && <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />}
            {isUnderWay ? <Progress of={rosterImport} /> : <Result of={rosterImport} />}
            {!isUnderWay && (
              <p class="row">
                <ButtonLink href={`/planning/${slug}/postvak`}>{t('roster.toInbox')}</ButtonLink>
                <ButtonLink href={desk} kind="secondary-action">
                  {t('roster.toDesk')}
                </ButtonLink>
                <Button kind="secondary-action" onPress={repeat}>
                  {t('roster.repeat')}
                </Button>
                {rosterImport.viewerCanReplay && <ReplayButton id={id} started={started} />}
                {rosterImport.viewerCanReplay && rosterImport.rejected > 0 && (
                  <WrongRowsButton id={id} fileName={rosterImport.fileName} />
                )}
              </p>
            )}
            <RowErrors errors={rosterImport.rowErrors} rejected={rosterImport.rejected} />
          </div>
        ) : (
          <Empty why={t('roster.gone')}>
            <Button onPress={repeat}>{t('roster.repeat')}</Button>
          </Empty>
        )
      }
    </Answer>
  );
}

function Progress({ of: { fileName, rowsDone, rowsTotal } }: { readonly of: Import }) {
  const words = rowsTotal === null ? t('roster.queued') : t('roster.progress', { done: rowsDone, total: rowsTotal });
  return (
    <div class="card stack">
      <p>
        <strong>{fileName}</strong>
      </p>
      <progress
        class="roster__progress"
        aria-label={words}
        {...(rowsTotal !== null && { value: rowsDone, max: Math.max(rowsTotal, 1) })}
      />
      <p class="muted">{words}</p>
    </div>
  );
}

function Result({ of }: { readonly of: Import }) {
  const tone = of.status === 'FAILED' || of.status === 'REFUSED' ? 'bad' : of.rejected > 0 ? 'warn' : 'good';
  return (
    <Notice tone={tone}>
      <p class="notice__title">
        {t(`rosterResult.${of.status === 'FAILED' || of.status === 'REFUSED' ? of.status : 'COMPLETED'}`, {
          file: of.fileName,
        })}
      </p>
      <p>{summary(of)}</p>
    </Notice>
  );
}

function summary({ status, created, updated, unchanged, rejected }: Import): string {
  return status === 'FAILED' || status === 'REFUSED'
    ? t('roster.nothingChanged')
    : t('roster.summary', { created, updated, unchanged, rejected });
}
