import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { dayText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import type { TermsMember } from './host-terms-page.tsx';
import { ReleaseForm } from './release-form.tsx';
import { hoursOf, stepsOf } from './release-steps.ts';
import type { Step } from './release-steps.ts';
import { inForce, Versions } from './versions.tsx';

interface Props {
  readonly member: TermsMember;
  readonly changed: () => void;
}

/** Who sees shifts of this member first: its own choice, shown to nobody else. */
export function ReleaseOrder({ member, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const versions = (member.releasePolicyVersions ?? []).flatMap(one =>
    one.validFrom === null ? [] : [{ ...one, validFrom: one.validFrom }],
  );
  const current = inForce(versions, new Date());
  const steps = current?.steps ?? [];
  return (
    <section class="stack" aria-labelledby="volgorde">
      <h2 class="utrecht-heading-2" id="volgorde">
        {t('hostTerms.order')}
      </h2>
      <p class="measure">{t('hostTerms.orderWhy')}</p>
      <Notice tone="info">
        <p>{t('hostTerms.alone', { member: member.name })}</p>
      </Notice>
      {steps.length > 0 ? (
        <div class="card">
          <Steps steps={steps} />
          <p class="small muted">{t('hostTerms.orderSince', { day: dayText(current!.validFrom) })}</p>
        </div>
      ) : (
        <Empty why={t('hostTerms.noOrder')} />
      )}
      {isOpen ? (
        <ReleaseForm
          memberId={member.id}
          steps={steps}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            changed();
          }}
        />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
            {t(steps.length > 0 ? 'hostTerms.changeOrder' : 'hostTerms.makeOrder')}
          </Button>
        </p>
      )}
      <Versions
        versions={versions}
        show={one => (one.steps.length > 0 ? <Steps steps={one.steps} /> : <p>{t('hostTerms.allAtOnce')}</p>)}
      />
    </section>
  );
}

/** Every group with its moment, in the order in which they see a shift. */
function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="release-steps">
      {stepsOf(hoursOf(steps)).map(({ audience, hoursAfterPublication: hours }) => (
        <li key={audience}>
          <strong>{t('hostTerms.after', { hours })}</strong> {t(`releaseAudience.${audience}`)}
        </li>
      ))}
    </ol>
  );
}
