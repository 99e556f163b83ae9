import { useState } from 'preact/hooks';
import { CloseWaveDocument, GoLiveWithWaveDocument } from '../generated/office.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { FoldedFigures } from './evaluation-figures.tsx';
import type { OfficeWave } from './office-page.tsx';
import { inHers } from './run-text.ts';
import { WaveChecks } from './wave-checks.tsx';
import { WaveStanding } from './wave-standing.tsx';

interface Props {
  readonly wave: OfficeWave;
  readonly changed: () => void;
}

const tones = { PLANNED: 'info', LIVE: 'good', CLOSED: 'warn' } as const;

/** One wave: its list while it is prepared, how its placements stand once it is live, and how they were. */
export function WaveCard({ wave, changed }: Props) {
  const { name, nameEn, status, isPilot, startsOn, endsOn, departmentKinds, overrideReason, liveBy, liveAt } = wave;
  const days = endsOn ? `${dateText(startsOn)} – ${dateText(endsOn)}` : t('run.from', { day: dateText(startsOn) });
  return (
    <div class="card stack stack--tight">
      <h3 class="utrecht-heading-3">
        {inHers(name, nameEn)} <Status tone={tones[status]}>{t(`runWave.${status}`)}</Status>{' '}
        {isPilot && <Status tone="info">{t('run.pilot')}</Status>}
      </h3>
      <p>
        {days} · {departmentKinds.join(', ')} · {t('runOffice.places', { count: wave.places.length })}
      </p>
      {liveAt && liveBy?.name && (
        <p class="small muted">{t('runOffice.liveBy', { name: liveBy.name, day: dateText(localDate(liveAt)) })}</p>
      )}
      {overrideReason && (
        <Notice tone="warn">
          <p>{t('runOffice.override', { words: overrideReason })}</p>
        </Notice>
      )}
      {wave.checks && wave.checks.length > 0 && (
        <WaveChecks checks={wave.checks} isOpen={wave.viewerCanGoLive} changed={changed} />
      )}
      {wave.viewerCanGoLive && <GoLive wave={wave} changed={changed} />}
      <WaveStanding wave={wave} />
      {wave.evaluation && status !== 'PLANNED' && (
        <FoldedFigures title={t('run.evaluation')} summaries={wave.evaluation} />
      )}
      {wave.viewerCanClose && <Close wave={wave} changed={changed} />}
    </div>
  );
}

function GoLive({ wave: { id, revision, checks }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(GoLiveWithWaveDocument);
  const [reason, setReason] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const isReady = (checks ?? []).every(({ tickedAt }) => tickedAt !== null);
  const go = async () => {
    const input = { programmeWaveId: id, expectedRevision: revision, reason: isReady ? null : reason.trim() || null };
    const payload = (await act({ input }))?.goLiveWithWave;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const words = code ? t(`placementError.${code}`) : null;
    setMistake(words);
    announce(words ?? t('runOffice.isLive'));
    if (!words || code === 'CONFLICT') changed();
  };
  return (
    <form
      class="stack stack--tight"
      noValidate
      aria-label={t('runOffice.goLive')}
      onSubmit={event => {
        event.preventDefault();
        if (!isPending) void go();
      }}
    >
      {!isReady && (
        <TextField
          id={`reden-${id}`}
          label={t('runOffice.reason')}
          hint={t('runOffice.reasonHint')}
          value={reason}
          change={setReason}
          error={mistake}
        />
      )}
      {isReady && mistake && <p class="field__error">{mistake}</p>}
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
      <p>
        <Button type="submit" kind={isReady ? 'primary-action' : 'secondary-action'} isPending={isPending}>
          {t('runOffice.goLive')}
        </Button>
      </p>
    </form>
  );
}

function Close({ wave: { id, name, nameEn }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(CloseWaveDocument);
  const close = async () => {
    const payload = (await act({ input: { programmeWaveId: id } }))?.closeWave;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    changed();
  };
  return (
    <>
      <ConfirmPress
        words={t('runOffice.close')}
        about={inHers(name, nameEn)}
        consequence={t('runOffice.closeWhat')}
        doWords={t('runOffice.close')}
        isPending={isPending}
        act={close}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
