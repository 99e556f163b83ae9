import { useState } from 'preact/hooks';
import { NameHoursDeputyDocument, PossibleDeputiesDocument } from '../generated/hours.ts';
import type { NameHoursDeputyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly slug: string;
  readonly memberId: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
  readonly close: () => void;
}

const nobody = { professionalId: '', departmentId: '', startsOn: '', endsOn: '' };

/** Who, for which department, from when until when. */
export function NameDeputy({ slug, memberId, departments, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(NameHoursDeputyDocument);
  const [wish, setWish] = useState({ ...nobody, startsOn: localDate(new Date()) });
  const [mistakes, setMistakes] = useState<readonly NameHoursDeputyErrorCode[]>([]);
  const wordsOf = (code: NameHoursDeputyErrorCode) =>
    mistakes.includes(code) ? t(`hoursDeputyMistake.${code}`) : null;
  const send = async () => {
    if (!wish.professionalId) return setMistakes(['NOT_EMPLOYED']);
    if (!wish.startsOn || !wish.endsOn) return setMistakes(['INVALID_PERIOD']);
    const input = { ...wish, memberId, departmentId: wish.departmentId || null };
    const answer = (await act({ input }))?.nameHoursDeputy;
    if (!answer) return;
    setMistakes(answer.userErrors.map(({ code }) => code));
    if (answer.userErrors.length > 0) return;
    announce(t('hoursDeputy.named'));
    close();
    changed();
  };
  return (
    <Form {...{ isPending, mistakes, send }} cancel={close} doWords={t('hoursDeputy.name')}>
      <Fields {...{ slug, departments, wish, wordsOf }} change={part => setWish(before => ({ ...before, ...part }))} />
      {wordsOf('TOO_MANY') && (
        <Notice tone="bad">
          <p>{wordsOf('TOO_MANY')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
    </Form>
  );
}

interface FieldsProps extends Pick<Props, 'slug' | 'departments'> {
  readonly wish: typeof nobody;
  readonly change: (part: Partial<typeof nobody>) => void;
  readonly wordsOf: (code: NameHoursDeputyErrorCode) => string | null;
}

function Fields({ slug, departments, wish, change, wordsOf }: FieldsProps) {
  const people = useQuery(PossibleDeputiesDocument, { slug });
  return (
    <Answer of={people} part="member" cards={1}>
      {({ member }) => (
        <>
          <SelectField
            id="plaatsvervanger"
            label={t('hoursDeputy.who')}
            error={wordsOf('NOT_EMPLOYED')}
            chosen={wish.professionalId}
            options={[
              ['', t('hours.choose')] as const,
              ...(member?.possibleHoursDeputies ?? [])
                .map(one => [one.id, one.name ?? t('hours.somebody')] as const)
                .toSorted((a, b) => a[1].localeCompare(b[1])),
            ]}
            choose={professionalId => change({ professionalId })}
          />
          <SelectField
            id="plaatsvervanger-afdeling"
            label={t('hoursVerify.department')}
            chosen={wish.departmentId}
            options={[
              ['', t('hoursVerify.allDepartments')] as const,
              ...departments.map(({ id, name }) => [id, name] as const),
            ]}
            choose={departmentId => change({ departmentId })}
          />
          <Days {...{ wish, change }} mistake={wordsOf('INVALID_PERIOD')} />
        </>
      )}
    </Answer>
  );
}

interface DaysProps extends Pick<FieldsProps, 'wish' | 'change'> {
  readonly mistake: string | null;
}

function Days({ wish, change, mistake }: DaysProps) {
  return (
    <>
      <TextField
        id="plaatsvervanger-vanaf"
        type="date"
        label={t('hoursDeputy.from')}
        value={wish.startsOn}
        change={startsOn => change({ startsOn })}
      />
      <TextField
        id="plaatsvervanger-tot"
        type="date"
        label={t('hoursDeputy.until')}
        error={mistake}
        value={wish.endsOn}
        change={endsOn => change({ endsOn })}
      />
    </>
  );
}
