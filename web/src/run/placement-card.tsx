import type { PlacementLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { MemberMark } from '../ui/member-mark.tsx';
import { Row } from '../ui/row.tsx';
import { PlacementStatus } from './placement-status.tsx';
import { periodText, placeText } from './run-text.ts';
import { TurnLine } from './turn-line.tsx';

interface Props {
  readonly placement: PlacementLineFragment;
  /** Whether it is told of whom it is: for a desk. */
  readonly isOfOthers?: boolean;
}

/** One wish or placement in a list: where, when, how it stands and whose turn it is. */
export function PlacementCard({ placement, isOfOthers = false }: Props) {
  const { id, status, hostMember, professional, profession, homeMember, refusal } = placement;
  const of = [professional?.name ?? t('run.somebody'), profession && professionName(profession), homeMember?.shortName];
  const period = periodText(placement);
  return (
    <Row>
      <p class="rows__title">
        {hostMember && <MemberMark member={hostMember} />}{' '}
        <a class="utrecht-link utrecht-link--html-a" href={`/run/plaatsing/${id}`}>
          {isOfOthers ? of.filter(Boolean).join(', ') : placeText(placement)}
        </a>
      </p>
      <div>
        {isOfOthers && <p>{placeText(placement)}</p>}
        {period && <p>{period}</p>}
        {refusal && status === 'IDEA' && (
          <p>{t('run.wasRefused', { reason: t(`placementReason.${refusal.reason}`) })}</p>
        )}
        <TurnLine {...placement} />
      </div>
      <p class="rows__end">
        <PlacementStatus status={status} />
      </p>
    </Row>
  );
}
