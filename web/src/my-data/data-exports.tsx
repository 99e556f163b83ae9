import { RequestDataExportDocument } from '../generated/my-data.ts';
import type { ExportStateFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { ExportUnderWay } from './export-under-way.tsx';
import { ReadyExport } from './ready-export.tsx';
import '../ui/rows.css';

interface Props {
  /** Newest first. */
  readonly exports: readonly ExportStateFragment[];
  readonly changed: () => void;
}

export const isUnderWay = ({ status }: Pick<ExportStateFragment, 'status'>): boolean =>
  status === 'QUEUED' || status === 'COLLECTING';

/** A copy of all that is kept about her: asked for, gathered, fetched. */
export function DataExports({ exports, changed }: Props) {
  const { act, isPending, trouble } = useMutation(RequestDataExportDocument);
  const ask = async () => {
    const payload = (await act({}))?.requestDataExport;
    if (!payload) return;
    announce(t(payload.userErrors.length > 0 ? 'requestDataExport.ALREADY_UNDER_WAY' : 'export.asked'));
    changed();
  };
  return (
    <section class="stack" aria-labelledby="kopie">
      <h2 class="utrecht-heading-2" id="kopie">
        {t('export.title')}
      </h2>
      <p class="measure">{t('export.why')}</p>
      {!exports.some(isUnderWay) && (
        <p>
          <Button kind="secondary-action" isPending={isPending} onPress={() => void ask()}>
            {t('export.ask')}
          </Button>
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('export.kept')} />}
      {exports.length > 0 && (
        <ul class="rows">
          {exports.map(one => (
            <li key={one.id}>
              <p class="rows__title">{t('export.of', { moment: momentText(one.requestedAt) })}</p>
              {isUnderWay(one) && <ExportUnderWay dataExport={one} finished={changed} />}
              {one.status === 'READY' && <ReadyExport dataExport={one} gone={changed} />}
              {(one.status === 'FAILED' || one.status === 'EXPIRED') && (
                <p class="small muted">
                  {t(`exportStatus.${one.status}`, { moment: one.expiresAt ? momentText(one.expiresAt) : '' })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
