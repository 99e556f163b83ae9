import type { OnboardingPointFragment } from '../generated/operations.ts';
import { TickOnboardingItemDocument } from '../generated/placement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Check } from '../ui/check.tsx';
import { Icon } from '../ui/icon.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { SeenPlacement } from './placement-page.tsx';
import { inHers } from './run-text.ts';

interface Props {
  readonly placement: SeenPlacement;
  readonly changed: () => void;
}

/** What must be ready for the first day: each ticks her own part, with who and when. */
export function Onboarding({ placement: { onboarding, viewerActs, viewerParties }, changed }: Props) {
  if (onboarding.length === 0) return null;
  const isMine = ({ party }: OnboardingPointFragment) => viewerActs.includes('TICK') && viewerParties.includes(party);
  const open = onboarding.filter(({ doneAt }) => doneAt === null).length;
  return (
    <section class="stack stack--tight" aria-labelledby="onboarding">
      <h2 class="utrecht-heading-2" id="onboarding">
        {t('run.onboarding')}
      </h2>
      <p class="muted">{open > 0 ? t('run.onboardingOpen', { count: open }) : t('run.onboardingDone')}</p>
      <ul class="stack stack--tight">
        {onboarding.map(item => (
          <Point key={item.id} item={item} isMine={isMine(item)} changed={changed} />
        ))}
      </ul>
    </section>
  );
}

interface PointProps {
  readonly item: OnboardingPointFragment;
  readonly isMine: boolean;
  readonly changed: () => void;
}

function Point({ item, isMine, changed }: PointProps) {
  const { act, trouble } = useMutation(TickOnboardingItemDocument);
  const { id, text, textEn, party, doneAt, doneBy } = item;
  const tick = async () => {
    const payload = (await act({ input: { onboardingItemId: id, isDone: doneAt === null } }))?.tickOnboardingItem;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    changed();
  };
  const when = doneAt && [doneBy?.name ?? t(`placementParty.${party}`), momentText(doneAt)].join(' · ');
  const hint = when ?? t('run.doneBy', { who: t(`placementParty.${party}`) });
  return (
    <li>
      {isMine ? (
        <Check words={inHers(text, textEn)} isChosen={doneAt !== null} toggle={() => void tick()} hint={hint} />
      ) : (
        <p>
          <Icon name={doneAt ? 'check' : 'info'} /> {inHers(text, textEn)}
          <br />
          <span class="small muted">{hint}</span>
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </li>
  );
}
