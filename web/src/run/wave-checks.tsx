import { TickWaveCheckDocument } from '../generated/office.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { useFocusUp } from '../ui/focus.ts';
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

/** The go/no-go list, with who ticked what and when; what is ticked is folded away. */
export function WaveChecks({ checks, ...rest }: Props) {
  const open = checks.filter(({ tickedAt }) => tickedAt === null);
  const ticked = checks.filter(({ tickedAt }) => tickedAt !== null);
  return (
    <>
      {open.length > 0 && (
        <>
          <p>{t('runOffice.checksOpen', { count: open.length })}</p>
          <Points checks={open} {...rest} />
        </>
      )}
      {ticked.length > 0 && (
        <details class="run__folded">
          <summary>
            {open.length > 0 ? t('runOffice.checksTicked', { count: ticked.length }) : t('runOffice.checksDone')}
          </summary>
          <Points checks={ticked} {...rest} />
        </details>
      )}
    </>
  );
}

function Points({ checks, ...rest }: Props) {
  return (
    <ul class="stack stack--tight">
      {checks.map(check => (
        <Point key={check.id} check={check} {...rest} />
      ))}
    </ul>
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
    <li ref={useFocusUp<HTMLLIElement>()}>
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
