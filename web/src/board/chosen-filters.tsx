import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BoardChoicesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { useFocusUp } from '../ui/focus.ts';
import { Icon } from '../ui/icon.tsx';
import { addressOf, here, narrowing } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';

interface Props {
  readonly filter: BoardFilter;
  readonly choices: { [Part in keyof BoardChoicesQuery]: NonNullable<BoardChoicesQuery[Part]> };
}

/** On a phone, where the filters are folded away: each that holds, and a press lets it go. */
export function ChosenFilters({ filter, choices }: Props) {
  const names = Object.keys(narrowing(filter)) as (keyof BoardFilter)[];
  // A week has an order of its own.
  const order = filter.volgorde && filter.weergave !== 'week' ? (['volgorde'] as const) : [];
  const chips = [...names, ...order].flatMap(name => {
    const words = wordsOf(name, filter, choices);
    return words ? [{ name, words, href: addressOf(without(filter, name)) }] : [];
  });
  return chips.length > 0 ? <Chips chips={chips} /> : null;
}

interface ChipsProps {
  readonly chips: readonly { readonly name: string; readonly words: string; readonly href: string }[];
}

/** Where one goes the keyboard goes on at the next; after the last, at the heading of the shifts. */
function Chips({ chips }: ChipsProps) {
  const list = useFocusUp<HTMLUListElement>();
  const pressed = useRef<number | null>(null);
  useLayoutEffect(() => {
    const left = list.current?.querySelectorAll('a') ?? [];
    if (pressed.current !== null && document.activeElement === document.body)
      left[Math.min(pressed.current, left.length - 1)]?.focus();
    pressed.current = null;
  }, [chips.length]);
  return (
    <ul class="chosen-filters" aria-label={t('filter.chosen')} ref={list}>
      {chips.map(({ name, words, href }, place) => (
        <li key={name}>
          <a class="chosen-filter" href={href} onClick={() => (pressed.current = place)}>
            <span class="for-listeners">{t('filter.drop')} </span>
            {words}
            <Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A place goes with how far from it, and with the order that needs it. */
function without(filter: BoardFilter, name: keyof BoardFilter): BoardFilter {
  const gone = new Set<string>(name === 'bij' ? ['bij', 'km', 'volgorde'] : [name]);
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !gone.has(key))) as BoardFilter;
}

function wordsOf(
  name: keyof BoardFilter,
  filter: BoardFilter,
  { members, professions }: Props['choices'],
): string | null {
  const profession = professions.find(({ code }) => code === filter.functie);
  const place = members.flatMap(({ locations }) => locations).find(({ id }) => id === filter.bij);
  const from = filter.bij === here ? t('near.here') : place?.place;
  const words: Partial<Record<keyof BoardFilter, string | undefined>> = {
    lid: members.find(({ slug }) => slug === filter.lid)?.name,
    afdeling: filter.afdeling && t(`department.${filter.afdeling as 'OK'}`),
    functie: profession && professionName(profession),
    van: filter.van && t('filter.since', { day: dateText(filter.van) }),
    tot: filter.tot && t('filter.till', { day: dateText(filter.tot) }),
    nacht: t('filter.nights'),
    past: t('filter.fitsMe'),
    bij: from && t('near.chosen', { km: filter.km ?? '25', place: from }),
    volgorde: t('near.nearest'),
  };
  return words[name] ?? null;
}
