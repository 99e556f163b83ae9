import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { SettlementRegistrationQuery } from '../generated/operations.ts';
import { RecordMemberRegistrationDocument, SettlementRegistrationDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { administeredMembers, administersRegion, settledMembers, useSession } from '../shell/viewer-context.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Form } from '../ui/form.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { OpenedForm } from './opened-form.tsx';
import { SettlementTabs } from './settlement-tabs.tsx';
import './settlement.css';

type Registration = NonNullable<NonNullable<SettlementRegistrationQuery['member']>['registration']>;

const fields = ['kvkNumber', 'oin', 'vatNumber', 'iban', 'street', 'postcode', 'city'] as const;
type Field = (typeof fields)[number];

/** What invoices of the member say of it. */
export function RegistrationPage() {
  const slug = useRoute().params['slug'] ?? '';
  const { viewer } = useSession();
  const query = useQuery(SettlementRegistrationDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  const isTheirs =
    administersRegion(viewer) ||
    [...settledMembers(viewer), ...administeredMembers(viewer)].some(one => one.slug === slug);
  return (
    <div class="stack">
      <PageTitle tab={t('settlementRegistration.title')}>
        {member ? t('settlementRegistration.titleOf', { member: member.name }) : t('settlementRegistration.title')}
      </PageTitle>
      <Answer of={query} part="member">
        {({ member }) =>
          member && isTheirs ? (
            <>
              <SettlementTabs slug={slug} />
              <p class="measure">{t('settlementRegistration.what')}</p>
              <Shown registration={member.registration} />
              <OpenedForm words={t('settlementRegistration.change')}>
                {close => (
                  <Change
                    memberId={member.id}
                    registration={member.registration}
                    changed={query.askAgain}
                    close={close}
                  />
                )}
              </OpenedForm>
            </>
          ) : (
            <NotYours why={t('settlementRegistration.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

function Shown({ registration }: { readonly registration: Registration | null }) {
  return (
    <dl class="settlement__facts">
      {fields.map(field => (
        <div key={field}>
          <dt>{t(`settlementRegistrationField.${field}`)}</dt>
          <dd>{registration?.[field] ?? t('settlementRegistration.missing')}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly memberId: string;
  readonly registration: Registration | null;
  readonly changed: () => void;
  readonly close: () => void;
}

function Change({ memberId, registration, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(RecordMemberRegistrationDocument);
  const [said, setSaid] = useState<Record<Field, string>>(
    () => Object.fromEntries(fields.map(one => [one, registration?.[one] ?? ''])) as Record<Field, string>,
  );
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const send = async () => {
    const done = (await act({ input: { memberId, ...said } }))?.recordMemberRegistration;
    if (!done) return;
    setWrong(done.userErrors.flatMap(({ field }) => field ?? []));
    if (done.userErrors.length > 0) return;
    announce(t('settlementRegistration.saved'));
    close();
    changed();
  };
  return (
    <Form doWords={t('settlement.save')} mistakes={wrong} cancel={close} {...{ isPending, send }}>
      {fields.map(field => (
        <TextField
          key={field}
          id={`gegevens-${field}`}
          label={t(`settlementRegistrationField.${field}`)}
          hint={t(`settlementRegistrationHint.${field}`)}
          error={wrong.includes(field) ? t('settlementRegistrationMistake.INVALID') : null}
          value={said[field]}
          change={value => setSaid(before => ({ ...before, [field]: value }))}
        />
      ))}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
