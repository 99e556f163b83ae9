import { useState } from 'preact/hooks';
import { ReturnAgreementDocument, TerminateAgreementDocument } from '../generated/agreements.ts';
import type { CooperationAgreementStage } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { isMaking } from './agreement-words.ts';
import type { ShownAgreement } from './agreement-page.tsx';

/** What a press does: send it back, end it from today on, or give up what does not count yet. */
type Doing = 'return' | 'terminate' | 'giveUp';

const words = {
  return: { title: 'agreement.return', press: 'agreement.doReturn', done: 'agreement.returned.done' },
  terminate: { title: 'agreement.terminate', press: 'agreement.doTerminate', done: 'agreement.terminated.done' },
  giveUp: { title: 'agreement.giveUp', press: 'agreement.doGiveUp', done: 'agreement.givenUp.done' },
} as const satisfies Record<Doing, Record<string, MessageKey>>;

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
  const doing: Doing = kind === 'terminate' && isMaking(status) ? 'giveUp' : kind;
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
    announce(t(words[doing].done));
    done();
  };
  const trouble = returning.trouble ?? terminating.trouble;
  return (
    <Form
      title={t(words[doing].title)}
      doWords={t(words[doing].press)}
      isPending={returning.isPending || terminating.isPending}
      {...{ mistakes, send, cancel }}
    >
      {doing === 'terminate' && <p class="measure">{t('agreement.terminate.why')}</p>}
      {doing === 'giveUp' && <p class="measure">{t('agreement.giveUp.why')}</p>}
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
