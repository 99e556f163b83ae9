import type { BoardChoicesQuery } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { distances, here } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import type { Place } from './use-place.ts';

interface Props {
  readonly filter: BoardFilter;
  readonly members: NonNullable<BoardChoicesQuery['members']>;
  readonly place: Place;
  readonly change: (next: BoardFilter) => void;
}

/** How far from a place of the region, or from where the device is. */
export function NearFilter({ filter, members, place, change }: Props) {
  const { bij = '', km = '' } = filter;
  const locations = members.flatMap(({ locations: its }) => its);
  const named = locations
    .map(one => [one.id, `${one.place} · ${one.name}`] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'));
  const choosePlace = (next: string) => {
    const { bij: _, km: __, ...rest } = filter;
    change(next === '' ? rest : { ...rest, bij: next, km: km || '25' });
    if (next === here) place.locate();
  };
  return (
    <>
      <SelectField
        id="bij"
        label={t('near.from')}
        chosen={bij}
        options={[['', t('near.anywhere')], [here, t('near.here')], ...named]}
        choose={choosePlace}
      />
      {bij !== '' && (
        <SelectField
          id="km"
          label={t('near.within')}
          chosen={km || '25'}
          options={distances.map(one => [one, `${one} km`] as const)}
          choose={next => change({ ...filter, km: next })}
        />
      )}
      {bij === here && !place.point && !place.isWaiting && (
        <Notice tone={place.isRefused ? 'warn' : 'info'}>
          <p>{t(place.isRefused ? 'near.refused' : 'near.asks')}</p>
          <Button kind="secondary-action" onPress={place.locate}>
            {t('near.locate')}
          </Button>
        </Notice>
      )}
    </>
  );
}
