import { TickWaveCheckDocument } from '../generated/office.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { Icon } from '../ui/icon.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { OfficeWave } from './office-page.tsx';
import { inHers } from './run-text.ts';

type WaveCheck = NonNullable<OfficeWave['checks']>[number];

interface Props {
  readonly checks: readonly WaveCheck[];
  readonly isOpen: boolean;
  readonly changed: () => void;
}

/** The go/no-go list, with who ticked what and when. */
export function WaveChecks({ checks, isOpen, changed }: Props) {
  const open = checks.filter(({ tickedAt }) => tickedAt === null).length;
  return (
    <>
      <p>{open > 0 ? t('runOffice.checksOpen', { count: open }) : t('runOffice.checksDone')}</p>
      <ul class="stack stack--tight">
        {checks.map(check => (
          <Point key={check.id} check={check} isOpen={isOpen} changed={changed} />
        ))}
      </ul>
    </>
  );
}

interface PointProps extends Omit<Props, 'checks'> {
  readonly check: WaveCheck;
}

function Point({ check: { id, text, textEn, tickedAt, tickedBy }, isOpen, changed }: PointProps) {
  const { act, trouble } = useMutation(TickWaveCheckDocument);
  const tick = async () => {
    const payload = (await act({ input: { waveCheckId: id, isTicked: tickedAt === null } }))?.tickWaveCheck;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    changed();
  };
  const when = tickedAt && [tickedBy?.name, momentText(tickedAt)].filter(Boolean).join(' · ');
  return (
    <li>
      {isOpen ? (
        <Check
          words={inHers(text, textEn)}
          isChosen={tickedAt !== null}
          toggle={() => void tick()}
          {...(when && { hint: when })}
        />
      ) : (
        <p>
          <Icon name={tickedAt ? 'check' : 'alert'} /> {inHers(text, textEn)}
          {when && (
            <>
              <br />
              <span class="small muted">{when}</span>
            </>
          )}
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </li>
  );
}
