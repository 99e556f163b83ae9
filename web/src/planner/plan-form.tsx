import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanShiftFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { PlanAsked } from './plan-asked.tsx';
import { PlanBriefing } from './plan-briefing.tsx';
import type { PlanChoices } from './plan-page.tsx';
import { PlanRefusal } from './plan-refusal.tsx';
import { PlanRepeat } from './plan-repeat.tsx';
import { PlanWhat } from './plan-what.tsx';
import { PlanWhen } from './plan-when.tsx';
import type { PlanWish } from './plan-wish.ts';
import { usePlanning, type Planning, type RepeatWish } from './use-planning.ts';

interface Props {
  readonly choices: PlanChoices;
  /** Null for a new one. */
  readonly shift: PlanShiftFragment | null;
  readonly wish: PlanWish;
  readonly leave: (day: string, departmentId: string) => void;
}

/** A part of the form. */
export interface PartProps {
  readonly wish: PlanWish;
  readonly change: (part: Partial<PlanWish>) => void;
  readonly choices: PlanChoices;
  readonly planning: Planning;
}

/** When, where, what is asked and what to know; what was typed stays, whatever the answer is. */
export function PlanForm({ choices, shift, wish: first, leave }: Props) {
  const planning = usePlanning();
  const [wish, setWish] = useState(first);
  const [repeat, setRepeat] = useState<RepeatWish | null>(null);
  const [seen, setSeen] = useState(shift);
  const form = useFocusOnMistakes(planning);
  const change = (some: Partial<PlanWish>) => setWish(last => ({ ...last, ...some }));
  const conclude = (isDone: boolean) => {
    if (!isDone) return;
    announce(t('plan.saved'));
    leave(wish.day, wish.departmentId);
  };
  const create = (isPublished: boolean, how: RepeatWish | null = repeat) =>
    void planning.create(wish, isPublished, how).then(conclude);
  const edit = (mayAskAgain: boolean, from: PlanShiftFragment | null = seen) =>
    from && void planning.edit(from, wish, mayAskAgain).then(conclude);
  const isPending = planning.isPending;
  return (
    <form
      class="stack"
      ref={form}
      noValidate
      aria-label={t(shift ? 'plan.edit' : 'plan.new')}
      onSubmit={event => {
        event.preventDefault();
        if (isPending) return;
        if (shift) edit(false);
        else create(false);
      }}
    >
      <Parts {...{ wish, choices, planning, change }} />
      {!shift && <PlanRepeat repeat={repeat} change={setRepeat} planning={planning} day={wish.day} />}
      <PlanRefusal
        refusal={planning.refusal}
        isPending={isPending}
        askAgain={() => edit(true)}
        goOn={now => {
          setSeen(now);
          edit(false, now);
        }}
        skip={dates => {
          const how = { ...repeat!, skipDates: [...repeat!.skipDates, ...dates] };
          setRepeat(how);
          create(false, how);
        }}
      />
      {planning.trouble && <TroubleNotice trouble={planning.trouble} kept={t('plan.kept')} />}
      <PlanDo
        isNew={!shift}
        isPending={isPending}
        publish={() => create(true)}
        leave={() => leave(wish.day || localDate(new Date()), wish.departmentId)}
      />
    </form>
  );
}

function Parts(part: PartProps) {
  return (
    <>
      <PlanWhen {...part} />
      <PlanWhat {...part} />
      <PlanAsked {...part} />
      <PlanBriefing {...part} />
    </>
  );
}

interface DoProps {
  readonly isNew: boolean;
  readonly isPending: boolean;
  readonly publish: () => void;
  readonly leave: () => void;
}

function PlanDo({ isNew, isPending, publish, leave }: DoProps) {
  return (
    <p class="row plan__do">
      <Button type="submit" isPending={isPending}>
        {t(isNew ? 'plan.saveDraft' : 'plan.save')}
      </Button>
      {isNew && (
        <Button kind="secondary-action" isPending={isPending} onPress={publish}>
          {t('plan.publishNow')}
        </Button>
      )}
      <Button kind="subtle" onPress={leave}>
        {t('confirm.not')}
      </Button>
    </p>
  );
}

/** Begins at the first time, and goes to the first mistake. */
function useFocusOnMistakes({ refusal }: Planning) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[name="from"]')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [refusal]);
  return form;
}
