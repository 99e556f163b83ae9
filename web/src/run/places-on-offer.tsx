import type { WaveLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { useSession, worksShifts } from '../shell/viewer-context.ts';
import { professionName } from '../shift/profession-name.ts';
import { MemberMark } from '../ui/member-mark.tsx';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { inHers } from './run-text.ts';

/** By wave where there are places; what is closed or in preparation is told in a line. */
export function PlacesOnOffer({ waves }: { readonly waves: readonly WaveLineFragment[] }) {
  const live = waves.filter(({ status }) => status === 'LIVE');
  const others = waves.filter(({ status }) => status !== 'LIVE');
  return (
    <>
      {live.map(wave => (
        <Wave key={wave.id} wave={wave} />
      ))}
      {others.length > 0 && (
        <ul class="run__waves">
          {others.map(({ id, name, nameEn, status, startsOn }) => (
            <li key={id} class="muted">
              {inHers(name, nameEn)} · {t(`runWave.${status}`)} · {dateText(startsOn)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Wave({ wave }: { readonly wave: WaveLineFragment }) {
  const { viewer } = useSession();
  const { name, nameEn, isPilot, professions, places } = wave;
  return (
    <div class="stack stack--tight">
      <h3 class="utrecht-heading-3">
        {inHers(name, nameEn)} {isPilot && <Status tone="info">{t('run.pilot')}</Status>}
      </h3>
      {professions.length > 0 && (
        <ul class="tags">
          {professions.map(profession => (
            <li class="tag" key={profession.id}>
              {professionName(profession)}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 && <p class="muted">{t('run.noPlaces')}</p>}
      {places.length > 0 && (
        <ul class="rows" aria-label={t('run.placesIn', { wave: inHers(name, nameEn) })}>
          {places.map(place => (
            <Place key={place.id} place={place} canWish={worksShifts(viewer)} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface PlaceProps {
  readonly place: WaveLineFragment['places'][number];
  readonly canWish: boolean;
}

function Place({ place: { places, taken, member, department }, canWish }: PlaceProps) {
  const free = Math.max(0, places - taken);
  const where = [department?.name, member?.shortName].filter(Boolean).join(', ');
  return (
    <Row>
      <p class="rows__title">
        {member && <MemberMark member={member} />} {where || t('run.somewhere')}
      </p>
      <p>{free > 0 ? t('run.free', { count: free }) : t('run.full')}</p>
      {canWish && department && (
        <p class="rows__end">
          <a class="utrecht-link utrecht-link--html-a" href={`/run/wens?afdeling=${department.id}`}>
            {t('run.wishHere')}
            <span class="for-listeners"> {where}</span>
          </a>
        </p>
      )}
    </Row>
  );
}
