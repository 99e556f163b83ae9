import { useState } from 'preact/hooks';
import { GiveProfessionalFeedbackDocument } from '../generated/look-back.ts';
import type { LookBackQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

type Place = NonNullable<NonNullable<LookBackQuery['openShift']>['workedPlaces']>[number];

interface Props {
  readonly shiftId: string;
  readonly places: readonly Place[];
  readonly changed: () => void;
}

/** Who worked the shift; each can be written to. */
export function WorkedPeople({ shiftId, places, changed }: Props) {
  return (
    <section class="stack" aria-labelledby="wie-werkte">
      <h2 class="utrecht-heading-2" id="wie-werkte">
        {t('lookBack.people')}
      </h2>
      <p class="measure">{t('lookBack.peopleWhy')}</p>
      {places.length === 0 ? (
        <Empty why={t('lookBack.nobody')} />
      ) : (
        <ul class="rows">
          {places.map(place => (
            <Worked key={place.professional?.id} shiftId={shiftId} place={place} changed={changed} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface WorkedProps extends Omit<Props, 'places'> {
  readonly place: Place;
}

function Worked({ shiftId, place, changed }: WorkedProps) {
  const { professional, ownFeedback } = place;
  const [isWriting, setWriting] = useState(false);
  const opener = useOpener(isWriting);
  const name = professional?.name ?? t('verify.somebody');
  const done = () => {
    setWriting(false);
    announce(t('lookBack.sent', { name }));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{name}</p>
      {ownFeedback && !isWriting && (
        <>
          <p class="measure">{ownFeedback.text}</p>
          <p class="small muted">{momentText(ownFeedback.writtenAt)}</p>
        </>
      )}
      {isWriting && professional && (
        <WriteForm
          shiftId={shiftId}
          person={{ id: professional.id, name }}
          before={ownFeedback?.text ?? ''}
          done={done}
          cancel={() => setWriting(false)}
        />
      )}
      {!isWriting && professional && (
        <p class="rows__end">
          <Button kind="secondary-action" opener={opener} onPress={() => setWriting(true)}>
            {t(ownFeedback ? 'lookBack.rewrite' : 'lookBack.write')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
    </Row>
  );
}

interface WriteProps {
  readonly shiftId: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly before: string;
  readonly done: () => void;
  readonly cancel: () => void;
}

function WriteForm({ shiftId, person, before, done, cancel }: WriteProps) {
  const { act, isPending, trouble } = useMutation(GiveProfessionalFeedbackDocument);
  const [text, setText] = useState(before);
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const send = async () => {
    const input = { shiftId, professionalId: person.id, text };
    const payload = (await act({ input }))?.giveProfessionalFeedback;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`giveProfessionalFeedback.${code}`)));
    if (payload.shift) done();
  };
  return (
    <Form {...{ isPending, mistakes, send, cancel }} doWords={t('lookBack.send', { name: person.name })}>
      <TextArea
        id={`woorden-${person.id}`}
        label={t('lookBack.wordsFor', { name: person.name })}
        hint={t('lookBack.wordsForWhy')}
        error={mistakes[0] ?? null}
        value={text}
        change={setText}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}
