import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SaveParticipationPreferenceErrorCode, WishesFragment } from '../generated/operations.ts';
import { SaveWishesDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { departmentKinds } from '../shift/department-kinds.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/check-group.tsx';
import { Check } from '../ui/check.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { partsOfDay, weekdays, wishFrom, wishInput } from './wish.ts';
import type { Wish } from './wish.ts';

interface Props {
  /** Null until she said something. */
  readonly wishes: WishesFragment | null;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
}

/** Where, when and how often she likes to work: seen by herself alone, and never asked of her. */
export function Wishes({ wishes, members, changed }: Props) {
  const { wish, change, send, isPending, trouble, mistake, isSaved } = useWishes(wishes, changed);
  return (
    <section class="stack" aria-labelledby="wensen">
      <h2 class="utrecht-heading-2" id="wensen">
        {t('wish.title')}
      </h2>
      <p class="measure">{t('wish.why')}</p>
      <form
        class="card stack"
        noValidate
        aria-labelledby="wensen"
        onSubmit={event => {
          event.preventDefault();
          if (!isPending) void send();
        }}
      >
        <Check
          words={t('wish.mayBeAsked')}
          hint={t('wish.mayBeAskedWhat')}
          isChosen={wish.mayBeAsked}
          toggle={() => change({ mayBeAsked: !wish.mayBeAsked })}
        />
        <WhereAndWhen {...{ wish, change, members }} />
        <TextField
          id="wens-aantal"
          type="number"
          min={1}
          max={28}
          label={t('wish.atMost')}
          hint={t('wish.atMostWhat')}
          error={mistake === 'WISH_OUT_OF_RANGE' ? t(`saveParticipationPreference.${mistake}`) : null}
          value={wish.atMostShifts}
          change={atMostShifts => change({ atMostShifts })}
        />
        {wishes?.isWishReached && (
          <Notice tone="info">
            <p>{t('wish.reached')}</p>
          </Notice>
        )}
        <Outcome isSaved={isSaved} mistake={mistake} />
        {trouble && <TroubleNotice trouble={trouble} kept={t('wish.kept')} />}
        <p>
          <Button type="submit" isPending={isPending}>
            {t('wish.save')}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** What stands in the form, and what became of keeping it. */
function useWishes(wishes: WishesFragment | null, changed: () => void) {
  const { act, isPending, trouble } = useMutation(SaveWishesDocument);
  const [wish, setWish] = useState(() => wishFrom(wishes));
  const [mistake, setMistake] = useState<SaveParticipationPreferenceErrorCode | null>(null);
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<typeof wish>) => {
    setWish({ ...wish, ...part });
    setSaved(false);
  };
  const send = async () => {
    const payload = (await act({ input: wishInput(wish) }))?.saveParticipationPreference;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    setSaved(code === null);
    announce(t(code ? `saveParticipationPreference.${code}` : 'wish.saved'));
    if (code === null) changed();
  };
  return { wish, change, send, isPending, trouble, mistake, isSaved };
}

interface FieldProps extends Pick<Props, 'members'> {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

function WhereAndWhen({ wish, change, members }: FieldProps) {
  const count = (chosen: readonly string[]) => (chosen.length === 0 ? t('wish.all') : String(chosen.length));
  return (
    <>
      <Folded words={t('wish.members', { count: count(wish.memberIds) })}>
        <CheckGroup
          id="wens-leden"
          legend={t('wish.membersWhat')}
          choices={members.map(({ id, name }) => [id, name] as const)}
          chosen={wish.memberIds}
          choose={memberIds => change({ memberIds })}
          error={null}
        />
      </Folded>
      <Folded words={t('wish.kinds', { count: count(wish.departmentKinds) })}>
        <CheckGroup
          id="wens-afdelingen"
          legend={t('wish.kindsWhat')}
          choices={departmentKinds.map(kind => [kind, t(`department.${kind}`)] as const)}
          chosen={wish.departmentKinds}
          choose={chosen => change({ departmentKinds: chosen })}
          error={null}
        />
      </Folded>
      <Folded words={t('wish.when', { count: count([...wish.weekdays, ...wish.partsOfDay]) })}>
        <CheckGroup
          id="wens-dagen"
          legend={t('wish.days')}
          choices={weekdays.map(day => [day, t(`weekday.${day}`)] as const)}
          chosen={wish.weekdays}
          choose={chosen => change({ weekdays: chosen })}
          error={null}
        />
        <CheckGroup
          id="wens-dagdelen"
          legend={t('wish.parts')}
          choices={partsOfDay.map(part => [part, t(`partOfDay.${part}`)] as const)}
          chosen={wish.partsOfDay}
          choose={chosen => change({ partsOfDay: chosen })}
          error={null}
        />
      </Folded>
    </>
  );
}

interface OutcomeProps {
  readonly isSaved: boolean;
  readonly mistake: SaveParticipationPreferenceErrorCode | null;
}

function Outcome({ isSaved, mistake }: OutcomeProps) {
  return (
    <>
      {isSaved && (
        <Notice tone="good">
          <p>{t('wish.saved')}</p>
        </Notice>
      )}
      {mistake && mistake !== 'WISH_OUT_OF_RANGE' && (
        <Notice tone="warn">
          <p>{t(`saveParticipationPreference.${mistake}`)}</p>
        </Notice>
      )}
    </>
  );
}

function Folded({ words, children }: { readonly words: string; readonly children: ComponentChildren }) {
  return (
    <details>
      <summary class="go">{words}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
