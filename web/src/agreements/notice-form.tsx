import { useState } from 'preact/hooks';
import { GiveNoticeDocument } from '../generated/agreements.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { ShownAgreement } from './agreement-page.tsx';

interface Props {
  readonly agreement: ShownAgreement;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** Who gives notice, and why: the other parties read it. */
export function NoticeForm({ agreement, cancel, done }: Props) {
  const { act, isPending, trouble } = useMutation(GiveNoticeDocument);
  const parties = agreement.membersToGiveNotice;
  const [memberId, setMember] = useState(parties[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const send = async () => {
    const payload = (await act({ input: { cooperationAgreementId: agreement.id, memberId, reason } }))?.giveNotice;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`agreementNotice.${code}`)));
    if (payload.userErrors.length > 0) return;
    announce(t('agreement.noticed.done'));
    done();
  };
  const { endsOn, noticeMonths } = agreement;
  return (
    <Form
      title={t('agreement.giveNotice')}
      doWords={t('agreement.doGiveNotice')}
      {...{ isPending, mistakes, send, cancel }}
    >
      <p class="measure">
        {endsOn
          ? t('agreement.noticeThen', { day: dateText(endsOn) })
          : t('agreement.noticeThen.months', { count: noticeMonths ?? 0 })}
      </p>
      <SelectField
        id="opzeggen-lid"
        label={t('agreement.noticeMember')}
        chosen={memberId}
        options={parties.map(({ id, name }) => [id, name] as const)}
        choose={setMember}
      />
      <TextArea
        id="opzeggen-reden"
        label={t('agreement.reason')}
        rows={3}
        error={mistakes[0] ?? null}
        value={reason}
        change={setReason}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('agreement.kept')} />}
    </Form>
  );
}
