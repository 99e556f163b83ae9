import { useState } from 'preact/hooks';
import { EnterLabourDisputeDocument } from '../generated/labour-disputes.ts';
import type { EnterLabourDisputeErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

/** What the office types; empty where it does not say. */
export interface ToldDispute {
  readonly memberId: string;
  readonly locationId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: string;
}

interface Mistake {
  readonly code: EnterLabourDisputeErrorCode;
  readonly field: readonly string[] | null;
}

/** Enters it, and knows in words what was wrong with which field. */
export function useEntering(entered: () => void) {
  const { act, isPending, trouble } = useMutation(EnterLabourDisputeDocument);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const mistakeOf = (name: string) => {
    const found = mistakes.find(({ field }) => field?.[0] === name);
    return found ? t(`enterLabourDispute.${found.code}`) : null;
  };
  const enter = async ({ locationId, endsOn, note, ...told }: ToldDispute) => {
    const input = { ...told, locationId: locationId || null, endsOn: endsOn || null, note: note || null };
    const payload = (await act({ input }))?.enterLabourDispute;
    if (!payload) return;
    setMistakes(payload.userErrors);
    if (payload.userErrors.length > 0) return;
    announce(t('disputes.entered'));
    entered();
  };
  return { enter, isPending, trouble, mistakeOf, mistakes: mistakes.map(({ code }) => code) };
}
