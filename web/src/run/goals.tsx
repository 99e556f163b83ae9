import type { PlacementGoalFragment } from '../generated/operations.ts';
import { RemovePlacementGoalDocument, SayPlacementGoalDocument } from '../generated/placement.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { AddGoal } from './add-goal.tsx';
import type { SeenPlacement } from './placement-page.tsx';

interface Props {
  readonly placement: SeenPlacement;
  readonly changed: () => void;
}

/** What she wants to learn; whether it was reached is her own word. */
export function Goals({ placement, changed }: Props) {
  const maySet = placement.viewerActs.includes('SET_GOALS');
  const maySay = placement.viewerActs.includes('SAY_GOAL');
  if (placement.goals.length === 0 && !maySet) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="doelen">
      <h2 class="utrecht-heading-2" id="doelen">
        {t('run.goals')}
      </h2>
      <p class="muted">{t('run.goalsWhat')}</p>
      {placement.goals.length > 0 && (
        <ul class="rows">
          {placement.goals.map(goal => (
            <Goal key={goal.id} {...{ goal, maySet, maySay, changed }} />
          ))}
        </ul>
      )}
      {maySet && <AddGoal placementId={placement.id} changed={changed} />}
    </section>
  );
}

interface GoalProps {
  readonly goal: PlacementGoalFragment;
  readonly maySet: boolean;
  readonly maySay: boolean;
  readonly changed: () => void;
}

function Goal({ goal: { id, text, isReached, epa }, maySet, maySay, changed }: GoalProps) {
  const said = useMutation(SayPlacementGoalDocument);
  const removed = useMutation(RemovePlacementGoalDocument);
  const say = async (reached: boolean | null) => {
    if (await said.act({ input: { placementGoalId: id, isReached: reached } })) changed();
  };
  const remove = async () => {
    if (await removed.act({ input: { placementGoalId: id } })) changed();
  };
  const trouble = said.trouble ?? removed.trouble;
  return (
    <Row>
      <p class="rows__title">{text}</p>
      <p>
        {epa && <span class="muted">{`${epa.code} ${epa.title}`}</span>}{' '}
        {isReached !== null && (
          <Status tone={isReached ? 'good' : 'info'}>{t(isReached ? 'run.reached' : 'run.notReached')}</Status>
        )}
      </p>
      {(maySay || maySet) && (
        <p class="rows__end row">
          {maySay && (
            <>
              <Button
                kind="subtle"
                isPending={said.isPending}
                onPress={() => void say(isReached === true ? null : true)}
              >
                {t('run.reached')}
                <span class="for-listeners"> {text}</span>
              </Button>
              <Button
                kind="subtle"
                isPending={said.isPending}
                onPress={() => void say(isReached === false ? null : false)}
              >
                {t('run.notReached')}
                <span class="for-listeners"> {text}</span>
              </Button>
            </>
          )}
          {maySet && (
            <Button kind="subtle" isPending={removed.isPending} onPress={() => void remove()}>
              {t('run.removeGoal')}
              <span class="for-listeners"> {text}</span>
            </Button>
          )}
        </p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
