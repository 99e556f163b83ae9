import { useState } from 'preact/hooks';
import { ReturnAgreementDocument, TerminateAgreementDocument } from '../generated/agreements.ts';
import type { CooperationAgreementStage } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { ShownAgreement } from './agreement-page.tsx';

interface Props {
  readonly kind: 'return' | 'terminate';
  readonly agreement: ShownAgreement;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** Why it goes back, or ends today. */
export function ReasonForm({ kind, agreement, cancel, done }: Props) {
  const returning = useMutation(ReturnAgreementDocument);
  const terminating = useMutation(TerminateAgreementDocument);
  const [reason, setReason] = useState('');
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const { id: cooperationAgreementId, status } = agreement;
  const refusals = async (): Promise<string[] | null> => {
    if (kind === 'terminate') {
      const answer = await terminating.act({ input: { cooperationAgreementId, reason } });
      return (
        answer?.terminateCooperationAgreement?.userErrors.map(({ code }) => t(`agreementTermination.${code}`)) ?? null
      );
    }
    const from = status as CooperationAgreementStage;
    const answer = await returning.act({ input: { cooperationAgreementId, from, reason } });
    return answer?.returnCooperationAgreement?.userErrors.map(({ code }) => t(`agreementReturn.${code}`)) ?? null;
  };
  const send = async () => {
    const found = await refusals();
    if (!found) return;
    setMistakes(found);
    if (found.length > 0) return;
    announce(t(kind === 'return' ? 'agreement.returned.done' : 'agreement.terminated.done'));
    done();
  };
  const trouble = returning.trouble ?? terminating.trouble;
  return (
    <Form
      title={t(kind === 'return' ? 'agreement.return' : 'agreement.terminate')}
      doWords={t(kind === 'return' ? 'agreement.doReturn' : 'agreement.doTerminate')}
      isPending={returning.isPending || terminating.isPending}
      {...{ mistakes, send, cancel }}
    >
      {kind === 'terminate' && <p class="measure">{t('agreement.terminate.why')}</p>}
      <TextArea
        id="overeenkomst-reden"
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
