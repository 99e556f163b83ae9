import { useState } from 'preact/hooks';
import { PeopleDocument } from '../generated/roles.ts';
import type { PeoplePageFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { useRested } from '../graph/use-rested.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { whereOf } from './place.ts';
import type { Place } from './place.ts';

type Found = PeoplePageFragment['nodes'][number];
export type Person = Pick<Found, 'id' | 'name'>;

interface Props {
  readonly place: Pick<Place, 'slug' | 'memberId'>;
  readonly chosen: Person | null;
  readonly choose: (person: Person | null) => void;
  readonly error: string | null;
  /** How many letters there must be; one fits half of a hospital. */
  readonly fewestLetters?: number;
}

/** Part of a name finds people; pressing on one chooses her. */
export function PersonFinder({ place, chosen, choose, error, fewestLetters = 2 }: Props) {
  const [words, setWords] = useState('');
  const search = useRested(words.trim());
  const isPaused = search.length < fewestLetters;
  const isOfRegion = place.memberId === null;
  const { data, trouble, askAgain } = useQuery(PeopleDocument, { ...whereOf(place.slug), search }, { isPaused });
  const found = (data?.member ?? data?.viewer?.region)?.people;
  return (
    <div class="stack stack--tight">
      <div class="narrow">
        <TextField
          id="persoon"
          type="search"
          label={t('roles.person')}
          hint={t(isOfRegion ? 'roles.personOfRegion' : 'roles.personOfMember')}
          error={error}
          value={words}
          change={next => {
            setWords(next);
            choose(null);
          }}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      <div role="status">{found && !isPaused && <p class="small muted">{countText(found)}</p>}</div>
      {found && !isPaused && found.nodes.length > 0 && (
        <fieldset>
          <legend class="for-listeners">{t('roles.person')}</legend>
          {found.nodes.map(person => (
            <label class="choice" key={person.id}>
              <input
                type="radio"
                name="persoon"
                class="choice__radio"
                checked={chosen?.id === person.id}
                onChange={() => choose(person)}
              />
              <span>
                {person.name} <span class="small muted">{workText(person)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function countText({ nodes, pageInfo }: PeoplePageFragment): string {
  if (pageInfo.hasNextPage) return t('roles.foundMore', { count: nodes.length });
  return t('roles.found', { count: nodes.length });
}

/** As what she is employed today, where the viewer may know that: two people can have one name. */
function workText({ employments }: Found): string {
  const today = localDate(new Date());
  const current = (employments ?? []).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today <= endsOn),
  );
  return current.map(({ profession }) => professionName(profession)).join(', ');
}
