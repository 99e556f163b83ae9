import { useEffect } from 'preact/hooks';
import { ExportProgressDocument } from '../generated/my-data.ts';
import type { ExportStateFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { isUnderWay } from './data-exports.tsx';

const pollMilliseconds = 2_000;

interface Props {
  readonly dataExport: ExportStateFragment;
  readonly finished: () => void;
}

/** Watches a copy being gathered, part by part, until it is there or has failed. */
export function ExportUnderWay({ dataExport, finished }: Props) {
  const query = useQuery(ExportProgressDocument, { id: dataExport.id });
  const now = query.data?.dataExport ?? dataExport;
  const goesOn = isUnderWay(now);
  useEffect(() => {
    if (!goesOn || query.isWaiting) return;
    const timer = setTimeout(query.askAgain, pollMilliseconds);
    return () => clearTimeout(timer);
  }, [goesOn, query.isWaiting, query.data]);
  useEffect(() => {
    if (goesOn) return;
    announce(t(now.status === 'READY' ? 'export.ready' : 'exportStatus.FAILED'));
    finished();
  }, [goesOn]);
  const words = t('export.progress', { done: now.partsDone, total: now.partsTotal });
  return (
    <div class="stack stack--tight">
      <progress class="export__progress" aria-label={words} value={now.partsDone} max={Math.max(now.partsTotal, 1)} />
      <p class="small muted">{words}</p>
    </div>
  );
}
