import { useState } from 'preact/hooks';
import {
  AcceptConsultationDocument,
  CompleteConsultationDocument,
  GiveBackConsultationDocument,
  WithdrawConsultationDocument,
} from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

/** What can be done with a request for a consultation, and what became of the last press. */
export function useConsultation(id: string, changed: () => void) {
  const accepting = useMutation(AcceptConsultationDocument);
  const giving = useMutation(GiveBackConsultationDocument);
  const completing = useMutation(CompleteConsultationDocument);
  const withdrawing = useMutation(WithdrawConsultationDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const all = [accepting, giving, completing, withdrawing];
  const isPending = all.some(one => one.isPending);
  const trouble = all.find(one => one.trouble)?.trouble ?? null;
  const input = { input: { consultationRequestId: id } };
  const conclude = (refusal: string | null, done: string) => {
    setMistake(refusal);
    announce(refusal ?? done);
    changed();
  };
  const accept = async () => {
    const payload = (await accepting.act(input))?.acceptConsultation;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`acceptConsultation.${code}`) : null, t('consultation.accepted'));
  };
  const giveBack = async () => {
    const payload = (await giving.act(input))?.giveBackConsultation;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`giveBackConsultation.${code}`) : null, t('consultation.givenBack'));
  };
  const complete = async () => {
    const payload = (await completing.act(input))?.completeConsultation;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`completeConsultation.${code}`) : null, t('consultation.completed'));
  };
  const withdraw = async () => {
    const payload = (await withdrawing.act(input))?.withdrawConsultation;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`withdrawConsultation.${code}`) : null, t('consultation.withdrawn'));
  };
  return { isPending, trouble, mistake, accept, giveBack, complete, withdraw };
}
