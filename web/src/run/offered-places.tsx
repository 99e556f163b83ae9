import { useState } from 'preact/hooks';
import { OfferPlacesDocument } from '../generated/reception.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Row } from '../ui/row.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { HostMember } from './reception-page.tsx';
import { inHers } from './run-text.ts';

interface Props {
  readonly departments: HostMember['departments'];
  readonly changed: () => void;
}

/** By department and wave how many can be placed: as many as the member likes, none included. */
export function OfferedPlaces({ departments, changed }: Props) {
  const offers = departments.flatMap(department =>
    (department.placementWaves ?? []).map(wave => ({ department, wave, id: `${department.id}-${wave.id}` })),
  );
  if (offers.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="plekken">
      <h2 class="utrecht-heading-2" id="plekken">
        {t('runHost.places')}
      </h2>
      <p class="muted">{t('runHost.placesWhat')}</p>
      <ul class="rows">
        {offers.map(({ id, ...offer }) => (
          <Offer key={id} {...offer} changed={changed} />
        ))}
      </ul>
    </section>
  );
}

interface OfferProps {
  readonly department: HostMember['departments'][number];
  readonly wave: NonNullable<HostMember['departments'][number]['placementWaves']>[number];
  readonly changed: () => void;
}

function Offer({ department, wave, changed }: OfferProps) {
  const { act, isPending, trouble } = useMutation(OfferPlacesDocument);
  const known = wave.places.find(one => one.department?.id === department.id);
  const [places, setPlaces] = useState(String(known?.places ?? 0));
  const [mistake, setMistake] = useState<string | null>(null);
  const offer = async () => {
    const input = { programmeWaveId: wave.id, departmentId: department.id, places: asNumber(places) };
    const payload = (await act({ input }))?.offerPlaces;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const words = code ? t(`placementError.${code}`) : null;
    setMistake(words);
    announce(words ?? t('run.done'));
    if (!words) changed();
  };
  return (
    <Row>
      <p class="rows__title">{department.name}</p>
      <p>
        {inHers(wave.name, wave.nameEn)} · {t(`runWave.${wave.status}`)}
        {known && ` · ${t('runHost.taken', { count: known.taken })}`}
      </p>
      <form
        class="rows__end quick"
        noValidate
        aria-label={department.name}
        onSubmit={event => {
          event.preventDefault();
          if (!isPending) void offer();
        }}
      >
        <TextField
          id={`plekken-${department.id}-${wave.id}`}
          type="number"
          min={0}
          max={99}
          label={t('runHost.howMany')}
          value={places}
          change={setPlaces}
          error={mistake}
        />
        <Button kind="secondary-action" type="submit" isPending={isPending}>
          {t('runHost.offer')}
          <span class="for-listeners"> {department.name}</span>
        </Button>
      </form>
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Row>
  );
}

/** What is no whole number is told as one that no member may offer. */
const asNumber = (text: string): number => (text.trim() !== '' && Number.isInteger(Number(text)) ? Number(text) : -1);
