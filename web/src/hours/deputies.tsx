import { useState } from 'preact/hooks';
import { EndHoursDeputyDocument, NameHoursDeputyDocument, PossibleDeputiesDocument } from '../generated/hours.ts';
import type { DeputyFragment, NameHoursDeputyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { daysText } from '../language/days.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly slug: string;
  readonly memberId: string;
  readonly deputies: readonly DeputyFragment[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
}

/** Who verifies in whose stead: named with days, ended by a press. */
export function Deputies({ slug, memberId, deputies, departments, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="stack" aria-labelledby="plaatsvervangers">
      <h2 class="utrecht-heading-2" id="plaatsvervangers">
        {t('hoursDeputy.title')}
      </h2>
      <p class="measure">{t('hoursDeputy.why')}</p>
      {deputies.length > 0 && (
        <ul class="rows">
          {deputies.map(deputy => (
            <Deputy key={deputy.id} deputy={deputy} changed={changed} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <NameDeputy {...{ slug, memberId, departments, changed }} close={() => setOpen(false)} />
      ) : (
        <p>
          <Button kind="secondary-action" onPress={() => setOpen(true)}>
            {t('hoursDeputy.name')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Deputy({ deputy, changed }: { readonly deputy: DeputyFragment; readonly changed: () => void }) {
  const { act, isPending, trouble } = useMutation(EndHoursDeputyDocument);
  const name = deputy.professional?.name ?? t('hours.somebody');
  const end = async () => {
    if (!(await act({ input: { hoursDeputyId: deputy.id } }))) return;
    announce(t('hoursDeputy.ended', { name }));
    changed();
  };
  return (
    <Row>
      <h3 class="rows__title">{name}</h3>
      <p class="muted small">
        {deputy.department?.name ?? t('hoursVerify.allDepartments')} · {daysText(deputy)}
      </p>
      <div class="rows__end">
        <Button kind="secondary-action" isPending={isPending} onPress={() => void end()}>
          {t('hoursDeputy.end')}
          <span class="for-listeners"> {name}</span>
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}

interface NameProps extends Omit<Props, 'deputies'> {
  readonly close: () => void;
}

function NameDeputy({ slug, memberId, departments, changed, close }: NameProps) {
  const people = useQuery(PossibleDeputiesDocument, { slug });
  const { act, isPending, trouble } = useMutation(NameHoursDeputyDocument);
  const [professionalId, setPerson] = useState('');
  const [departmentId, setDepartment] = useState('');
  const [startsOn, setStart] = useState(localDate(new Date()));
  const [endsOn, setEnd] = useState('');
  const [mistakes, setMistakes] = useState<readonly NameHoursDeputyErrorCode[]>([]);
  const wordsOf = (code: NameHoursDeputyErrorCode) => (mistakes.includes(code) ? t(`hoursDeputyMistake.${code}`) : null);
  const send = async () => {
    if (!professionalId) return setMistakes(['NOT_EMPLOYED']);
    if (!startsOn || !endsOn) return setMistakes(['INVALID_PERIOD']);
    const input = { memberId, departmentId: departmentId || null, professionalId, startsOn, endsOn };
    const answer = (await act({ input }))?.nameHoursDeputy;
    if (!answer) return;
    setMistakes(answer.userErrors.map(({ code }) => code));
    if (answer.userErrors.length > 0) return;
    announce(t('hoursDeputy.named'));
    close();
    changed();
  };
  return (
    <Answer of={people} part="member" cards={1}>
      {({ member }) => (
        <Form {...{ isPending, mistakes, send }} cancel={close} doWords={t('hoursDeputy.name')}>
          <SelectField
            id="plaatsvervanger"
            label={t('hoursDeputy.who')}
            error={wordsOf('NOT_EMPLOYED')}
            chosen={professionalId}
            options={[
              ['', t('hours.choose')] as const,
              ...(member?.possibleHoursDeputies ?? [])
                .map(one => [one.id, one.name ?? t('hours.somebody')] as const)
                .toSorted((a, b) => a[1].localeCompare(b[1])),
            ]}
            choose={setPerson}
          />
          <SelectField
            id="plaatsvervanger-afdeling"
            label={t('hoursVerify.department')}
            chosen={departmentId}
            options={[
              ['', t('hoursVerify.allDepartments')] as const,
              ...departments.map(({ id, name }) => [id, name] as const),
            ]}
            choose={setDepartment}
          />
          <TextField id="plaatsvervanger-vanaf" type="date" label={t('hoursDeputy.from')} value={startsOn} change={setStart} />
          <TextField
            id="plaatsvervanger-tot"
            type="date"
            label={t('hoursDeputy.until')}
            error={wordsOf('INVALID_PERIOD')}
            value={endsOn}
            change={setEnd}
          />
          {wordsOf('TOO_MANY') && (
            <Notice tone="bad">
              <p>{wordsOf('TOO_MANY')}</p>
            </Notice>
          )}
          {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
        </Form>
      )}
    </Answer>
  );
}
