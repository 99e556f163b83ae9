import { useState } from 'preact/hooks';
import type { Person } from '../administration/person-finder.tsx';
import type { RaisedObjectionFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { ObjectionForm } from './objection-form.tsx';
import { RaisedObjection } from './raised-objection.tsx';
import '../ui/rows.css';

interface Props {
  readonly objections: readonly RaisedObjectionFragment[];
  readonly memberId: string;
  /** The other members: at one of them, or at all. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Whose objections alone; null for everybody's. */
  readonly person: Person | null;
  readonly changed: () => void;
}

/** What the employer objects to, and the way to raise, lift and decide. Who is chosen narrows it to hers. */
export function RaisedObjections({ objections, memberId, others, person, changed }: Props) {
  const [isRaising, setRaising] = useState(false);
  const opener = useOpener(isRaising);
  const shown = objections.filter(({ professional }) => person === null || professional?.id === person.id);
  const close = () => setRaising(false);
  return (
    <section class="card stack" aria-labelledby="bezwaren">
      <h2 class="utrecht-heading-2" id="bezwaren">
        {person ? t('objections.titleOf', { name: person.name }) : t('objections.title')}
      </h2>
      <p class="measure">{t('objections.why')}</p>
      {shown.length === 0 ? (
        <p>{t('objections.none')}</p>
      ) : (
        <ul class="rows">
          {shown.map(one => (
            <RaisedObjection key={one.id} objection={one} changed={changed} />
          ))}
        </ul>
      )}
      {person === null ? (
        <p class="small muted">{t('objections.chooseFirst')}</p>
      ) : isRaising ? (
        <ObjectionForm key={person.id} {...{ person, memberId, others, changed, close }} />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setRaising(true)}>
            {t('objections.raise')}
          </Button>
        </p>
      )}
    </section>
  );
}
