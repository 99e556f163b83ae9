import { useState } from 'preact/hooks';
import type { CredentialKind } from '../generated/operations.ts';
import { SetCheckAcceptanceDocument, WithdrawCheckAcceptanceDocument } from '../generated/requirements.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusUp, useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { RequiringMember } from './requirements-page.tsx';

export interface Other {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly kind: CredentialKind;
  readonly name: string;
  /** What is said of all others. */
  readonly isAccepted: boolean;
  readonly exceptions: NonNullable<RequiringMember['checkAcceptances']>;
  readonly memberId: string;
  readonly others: readonly Other[];
  readonly changed: () => void;
}

/** Of whom it is otherwise; what is said of a member stays so when the rule for all others turns. */
export function AcceptanceExceptions(props: Props) {
  const { exceptions, others } = props;
  const [isAdding, setAdding] = useState(false);
  const opener = useOpener(isAdding);
  const free = others.filter(({ id }) => !exceptions.some(({ from }) => from?.id === id));
  return (
    <div class="stack stack--tight">
      {exceptions.length > 0 && (
        <ul class="stack stack--tight">
          {exceptions.map(one => (
            <Exception key={one.from?.id} {...props} said={one} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewException {...props} free={free} close={() => setAdding(false)} />
      ) : (
        free.length > 0 && (
          <p>
            <Button kind="subtle" opener={opener} onPress={() => setAdding(true)}>
              {t('acceptance.except')}
              <span class="for-listeners"> {props.name}</span>
            </Button>
          </p>
        )
      )}
    </div>
  );
}

function Exception({ said, kind, name, memberId, changed }: Props & { readonly said: Props['exceptions'][number] }) {
  const { act, isPending, trouble } = useMutation(WithdrawCheckAcceptanceDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const place = useFocusUp<HTMLLIElement>();
  if (!said.from) return null;
  const { id: fromMemberId, name: member } = said.from;
  const press = async () => {
    const payload = (await act({ input: { memberId, kind, fromMemberId } }))?.withdrawCheckAcceptance;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const refusal = code ? t(`withdrawCheckAcceptance.${code}`) : null;
    setMistake(refusal);
    announce(refusal ?? t('acceptance.exceptGone', { member }));
    changed();
  };
  return (
    <li class="row" ref={place}>
      <span class="small">{t(said.isAccepted ? 'acceptance.exceptYes' : 'acceptance.exceptNo', { member })}</span>
      <Button kind="subtle" isPending={isPending} onPress={() => void press()}>
        {t('acceptance.exceptDrop')}
        <span class="for-listeners">
          {' '}
          {name}, {member}
        </span>
      </Button>
      {mistake && (
        <Notice tone="info">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </li>
  );
}

interface NewProps extends Props {
  readonly free: readonly Other[];
  readonly close: () => void;
}

function NewException({ kind, isAccepted, memberId, free, changed, close }: NewProps) {
  const { act, isPending, trouble } = useMutation(SetCheckAcceptanceDocument);
  const [from, setFrom] = useState(free[0]?.id ?? '');
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const send = async () => {
    const input = { memberId, kind, fromMemberId: from, isAccepted: !isAccepted };
    const payload = (await act({ input }))?.setCheckAcceptance;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`setCheckAcceptance.${code}`)));
    if (payload.userErrors.length > 0) return;
    announce(t('acceptance.exceptMade'));
    close();
    changed();
  };
  return (
    <Form
      {...{ isPending, mistakes, send }}
      cancel={close}
      doWords={t(isAccepted ? 'acceptance.doExceptNo' : 'acceptance.doExceptYes')}
    >
      <SelectField
        id={`uitzondering-${kind}`}
        label={t(isAccepted ? 'acceptance.exceptWhoNot' : 'acceptance.exceptWho')}
        error={mistakes[0] ?? null}
        chosen={from}
        options={free.map(({ id, name }) => [id, name])}
        choose={setFrom}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
