import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { DraftAgreementDocument, ReviseAgreementDocument } from '../generated/agreements.ts';
import type { DraftCooperationAgreementErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import type { ShownAgreement } from './agreement-page.tsx';
import { termsOf } from './told-agreement.ts';
import type { ToldAgreement } from './told-agreement.ts';

interface Mistake {
  /** NO_FIRST_DAY is never sent: the graph takes no agreement without a day. */
  readonly code: DraftCooperationAgreementErrorCode | 'NO_FIRST_DAY';
  readonly field: readonly string[] | null;
}

/** Keeps the draft and goes to its page; knows in words what was wrong with which field. */
export function useDrafting(before: ShownAgreement | null, draftId: string | null) {
  const { route } = useLocation();
  const drafting = useMutation(DraftAgreementDocument);
  const revising = useMutation(ReviseAgreementDocument);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const mistakeOf = (name: string) => {
    const found = mistakes.find(({ field }) => field?.at(-1) === name);
    if (!found) return null;
    return found.code === 'NO_FIRST_DAY' ? t('agreement.firstDay.missing') : t(`agreementDraft.${found.code}`);
  };
  const keep = async (told: ToldAgreement) => {
    if (!told.startsOn) return setMistakes([{ code: 'NO_FIRST_DAY', field: ['startsOn'] }]);
    const terms = termsOf(told);
    const payload = draftId
      ? (await revising.act({ input: { cooperationAgreementId: draftId, revision: before?.revision ?? 0, terms } }))
          ?.reviseCooperationAgreement
      : (await drafting.act({ input: { terms, cooperationAgreementId: before?.id ?? null } }))
          ?.draftCooperationAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors);
    if (!payload.cooperationAgreement) return;
    announce(t('agreement.drafted'));
    route(`/overeenkomsten/${payload.cooperationAgreement.id}`);
  };
  return {
    keep,
    mistakeOf,
    mistakes: mistakes.map(({ code }) => code),
    isPending: drafting.isPending || revising.isPending,
    trouble: drafting.trouble ?? revising.trouble,
  };
}
