import { useRoute } from 'preact-iso';
import { PlacementDocument } from '../generated/placement.ts';
import type { PlacementQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { Goals } from './goals.tsx';
import { Onboarding } from './onboarding.tsx';
import { PlacementActs } from './placement-acts.tsx';
import { PlacementStatus } from './placement-status.tsx';
import { PlacementSteps } from './placement-steps.tsx';
import { periodText, placeText } from './run-text.ts';
import { RunTabs } from './run-tabs.tsx';
import { TurnLine } from './turn-line.tsx';
import '../ui/rows.css';
import './run.css';

export type SeenPlacement = NonNullable<PlacementQuery['exchangePlacement']>;

/** One placement: how it stands, whose turn it is, what there is to do, and what was. */
export function PlacementPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(PlacementDocument, { id });
  return (
    <div class="stack">
      <Answer of={query} part="exchangePlacement" cards={3}>
        {({ exchangePlacement: placement }) =>
          placement ? (
            <Seen placement={placement} changed={query.askAgain} />
          ) : (
            <>
              <PageTitle tab={t('run.placement')}>{t('run.placement')}</PageTitle>
              <NotYours why={t('run.notYours')} />
            </>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly placement: SeenPlacement;
  readonly changed: () => void;
}

function Seen({ placement, changed }: Props) {
  const { status, learning, viewerParties } = placement;
  const isHers = viewerParties.includes('PROFESSIONAL');
  return (
    <>
      <PageTitle tab={placeText(placement)}>{placeText(placement)}</PageTitle>
      <RunTabs />
      <div class="card stack stack--tight">
        <p>
          <PlacementStatus status={status} />
        </p>
        {!isHers && placement.professional && <p>{whoText(placement)}</p>}
        <p>{periodText(placement) || t('run.periodOpen')}</p>
        {learning && (
          <p class="measure">
            {t('run.learnWhat')} {learning}
          </p>
        )}
        <TurnLine {...placement} />
        {placement.hoursBeyondFullTime !== null && (
          <Notice tone="warn">
            <p>{t('run.beyondFullTime', { count: placement.hoursBeyondFullTime })}</p>
          </Notice>
        )}
        <Refused placement={placement} />
        <Ended placement={placement} />
        <AgreementPart placement={placement} />
        <PlacementActs placement={placement} changed={changed} />
      </div>
      <Goals placement={placement} changed={changed} />
      <Onboarding placement={placement} changed={changed} />
      <EvaluationPart placement={placement} changed={changed} />
      <PlacementSteps steps={placement.steps} />
    </>
  );
}

function whoText({ professional, profession, homeMember }: SeenPlacement): string {
  return [professional?.name, profession && professionName(profession), homeMember?.shortName]
    .filter(Boolean)
    .join(', ');
}

/** Her own to read: why, and whom she can ask about it. */
function Refused({ placement: { refusal, whomToAsk } }: { readonly placement: SeenPlacement }) {
  if (!refusal) return null;
  const names = whomToAsk.flatMap(one => (one.name ? [one.name] : []));
  return (
    <Notice tone="warn">
      <p>
        {t('run.refusedBy', { who: t(`placementParty.${refusal.by}`), reason: t(`placementReason.${refusal.reason}`) })}
        {refusal.note && ` ${t('run.said', { words: refusal.note })}`}
      </p>
      <p>{names.length > 0 ? t('run.askThem', { names: names.join(', ') }) : t('run.askHr')}</p>
    </Notice>
  );
}

function Ended({ placement: { ending } }: { readonly placement: SeenPlacement }) {
  if (!ending) return null;
  return (
    <Notice tone="info">
      <p>
        {t('run.endedBy', { who: t(`placementParty.${ending.by}`), reason: t(`placementEnd.${ending.reason}`) })}
        {ending.note && ` ${t('run.said', { words: ending.note })}`}
      </p>
    </Notice>
  );
}
