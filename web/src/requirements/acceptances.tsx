import { useState } from 'preact/hooks';
import type { CredentialKind } from '../generated/operations.ts';
import { SetCheckAcceptanceDocument } from '../generated/requirements.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { AcceptanceExceptions, type Other } from './acceptance-exceptions.tsx';
import { kinds } from './requirement-form.tsx';
import type { RequiringMember } from './requirements-page.tsx';

interface Props {
  readonly member: RequiringMember;
  /** All other members of the region. */
  readonly others: readonly Other[];
  readonly changed: () => void;
}

/** The table of acceptance: by kind, whether a look of another member is enough here, and of whom it is otherwise. */
export function Acceptances({ member, others, changed }: Props) {
  const said = member.checkAcceptances ?? [];
  return (
    <section class="stack" aria-labelledby="acceptatie">
      <h2 class="utrecht-heading-2" id="acceptatie">
        {t('acceptance.title')}
      </h2>
      <p class="measure">{t('acceptance.why', { member: member.name })}</p>
      <ul class="rows">
        {kinds.map(kind => (
          <Acceptance
            key={kind}
            kind={kind}
            isAccepted={said.find(one => one.kind === kind && one.isAboutAll)?.isAccepted ?? false}
            exceptions={said.filter(one => one.kind === kind && !one.isAboutAll)}
            memberId={member.id}
            others={others}
            changed={changed}
          />
        ))}
      </ul>
    </section>
  );
}

interface AcceptanceProps extends Omit<Props, 'member'> {
  readonly kind: CredentialKind;
  readonly isAccepted: boolean;
  readonly exceptions: NonNullable<RequiringMember['checkAcceptances']>;
  readonly memberId: string;
}

function Acceptance({ kind, isAccepted, exceptions, memberId, others, changed }: AcceptanceProps) {
  const { act, isPending, trouble } = useMutation(SetCheckAcceptanceDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const name = t(`credentialKind.${kind}`);
  const press = async () => {
    const payload = (await act({ input: { memberId, kind, isAccepted: !isAccepted } }))?.setCheckAcceptance;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    const refusal = code ? t(`setCheckAcceptance.${code}`) : null;
    setMistake(refusal);
    announce(refusal ?? t(isAccepted ? 'acceptance.nowNot' : 'acceptance.now', { name }));
    changed();
  };
  return (
    <Row>
      <p class="rows__title">{name}</p>
      <p>
        <Status tone={isAccepted ? 'good' : 'info'}>{t(isAccepted ? 'acceptance.yes' : 'acceptance.no')}</Status>
      </p>
      <AcceptanceExceptions {...{ kind, name, isAccepted, exceptions, memberId, others, changed }} />
      {mistake && (
        <Notice tone="info">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <p class="rows__end">
        <Button kind="secondary-action" isPending={isPending} onPress={() => void press()}>
          {t(isAccepted ? 'acceptance.stop' : 'acceptance.start')}
          <span class="for-listeners"> {name}</span>
        </Button>
      </p>
    </Row>
  );
}
