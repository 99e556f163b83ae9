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
    const { bij: _, km: __, volgorde: ___, ...rest } = filter;
    change(next === '' ? rest : { ...filter, bij: next, km: km || '25' });
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
      {bij !== '' && filter.weergave !== 'week' && (
        <SelectField
          id="volgorde"
          label={t('near.order')}
          chosen={filter.volgorde ?? ''}
          options={[
            ['', t('near.soonest')],
            ['afstand', t('near.nearest')],
          ]}
          choose={next => {
            const { volgorde: _, ...rest } = filter;
            change(next === 'afstand' ? { ...rest, volgorde: next } : rest);
          }}
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
