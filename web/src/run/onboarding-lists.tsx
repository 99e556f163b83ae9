import { useState } from 'preact/hooks';
import { AdoptOnboardingTemplateDocument } from '../generated/reception.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Row } from '../ui/row.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { itemsIn, linesOf } from './onboarding-lines.ts';
import type { HostMember } from './reception-page.tsx';

interface Props {
  readonly memberId: string;
  readonly departments: HostMember['departments'];
  readonly changed: () => void;
}

/** By department what is arranged for who comes, as it holds today; a change holds from a day on. */
export function OnboardingLists({ memberId, departments, changed }: Props) {
  const arranged = departments.filter(
    ({ onboardingTemplate, placementWaves }) => onboardingTemplate && placementWaves?.length,
  );
  if (arranged.length === 0) return null;
  return (
    <section class="stack stack--tight" aria-labelledby="lijsten">
      <h2 class="utrecht-heading-2" id="lijsten">
        {t('runHost.lists')}
      </h2>
      <ul class="rows">
        {arranged.map(department => (
          <List key={department.id} memberId={memberId} department={department} changed={changed} />
        ))}
      </ul>
    </section>
  );
}

interface ListProps {
  readonly memberId: string;
  readonly department: HostMember['departments'][number];
  readonly changed: () => void;
}

function List({ memberId, department: { id, name, onboardingTemplate: template }, changed }: ListProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (!template) return null;
  const since = template.isCommon ? t('runHost.common') : t('runHost.since', { day: dateText(template.validFrom) });
  return (
    <Row>
      <p class="rows__title">{name}</p>
      <p>
        {t('runHost.points', { count: template.items.length })} · {since}
      </p>
      {!isOpen && (
        <p class="rows__end">
          <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
            {t('runHost.change')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
      {isOpen && (
        <div class="rows__whole">
          <ListForm
            memberId={memberId}
            departmentId={id}
            lines={linesOf(template.items)}
            close={() => setOpen(false)}
            changed={changed}
          />
        </div>
      )}
    </Row>
  );
}

interface FormProps {
  readonly memberId: string;
  readonly departmentId: string;
  readonly lines: string;
  readonly close: () => void;
  readonly changed: () => void;
}

function ListForm({ memberId, departmentId, lines, close, changed }: FormProps) {
  const { act, isPending, trouble } = useMutation(AdoptOnboardingTemplateDocument);
  const [text, setText] = useState(lines);
  const [validFrom, setValidFrom] = useState(daysLater(localDate(new Date()), 1));
  const [mistake, setMistake] = useState<'INVALID_ITEMS' | 'IN_PAST' | 'UNKNOWN_DEPARTMENT' | null>(null);
  const send = async () => {
    const input = { memberId, departmentId, validFrom, items: itemsIn(text) };
    const payload = (await act({ input }))?.adoptOnboardingTemplate;
    if (!payload) return;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    if (code) return;
    close();
    changed();
  };
  const mistakeAt = (isOfDay: boolean) =>
    mistake && (mistake === 'IN_PAST') === isOfDay ? t(`placementError.${mistake}`) : null;
  return (
    <Form
      doWords={t('runHost.keepList')}
      isPending={isPending}
      mistakes={mistake ? [mistake] : []}
      send={send}
      cancel={close}
    >
      <Field
        id={`lijst-${departmentId}`}
        label={t('runHost.list')}
        hint={t('runHost.listHint')}
        error={mistakeAt(false)}
      >
        {attributes => (
          <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={8}
            value={text}
            {...attributes}
            onInput={event => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextField
        id={`vanaf-${departmentId}`}
        type="date"
        label={t('runHost.from')}
        value={validFrom}
        change={setValidFrom}
        error={mistakeAt(true)}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('run.kept')} />}
    </Form>
  );
}
