import { useState } from 'preact/hooks';
import type * as ops from '../generated/operations.ts';
import type { PlacementLineFragment } from '../generated/operations.ts';
import * as acts from '../generated/placement-acts.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

/** Acts that a press does, each by its own mutation. */
const documents = {
  REQUEST: acts.RequestPlacementDocument,
  WITHDRAW: acts.WithdrawPlacementRequestDocument,
  APPROVE: acts.ApprovePlacementDocument,
  REFUSE: acts.RefusePlacementDocument,
  ACCEPT: acts.AcceptPlacementDocument,
  START: acts.StartPlacementDocument,
  PAUSE: acts.PausePlacementDocument,
  RESUME: acts.ResumePlacementDocument,
  END_EARLY: acts.EndPlacementEarlyDocument,
  FINISH: acts.FinishPlacementDocument,
  COMPLETE: acts.CompletePlacementDocument,
} as const;

export type PressedAct = keyof typeof documents;

/** Why an act was refused, over all of them: what is said of it is the same whichever act it was. */
export type ActError =
  | ops.RequestPlacementMutation['requestPlacement']['userErrors'][number]['code']
  | ops.AcceptPlacementMutation['acceptPlacement']['userErrors'][number]['code']
  | ops.RefusePlacementMutation['refusePlacement']['userErrors'][number]['code']
  | ops.StartPlacementMutation['startPlacement']['userErrors'][number]['code']
  | ops.EndPlacementEarlyMutation['endPlacementEarly']['userErrors'][number]['code']
  | ops.FinishPlacementMutation['finishPlacement']['userErrors'][number]['code'];

type Answer = Record<string, { readonly userErrors: readonly { readonly code: ActError }[] }>;

/** One act on a placement: sends it as it was seen, and says what became of it. */
export function usePlacementAct(
  act: PressedAct,
  placement: Pick<PlacementLineFragment, 'id' | 'revision'>,
  changed: () => void,
) {
  // The documents differ in what they answer besides; of all of them the errors alone are read.
  const mutation = useMutation(documents[act] as never) as unknown as {
    readonly act: (variables: object) => Promise<Answer | null>;
    readonly isPending: boolean;
    readonly trouble: ReturnType<typeof useMutation>['trouble'];
  };
  const [mistake, setMistake] = useState<ActError | null>(null);
  const send = async (more: object = {}): Promise<boolean> => {
    const input = { placementId: placement.id, expectedRevision: placement.revision, ...more };
    const answer = await mutation.act({ input });
    const payload = answer && Object.values(answer).find(one => typeof one === 'object');
    if (!payload) return false;
    const code = payload.userErrors[0]?.code ?? null;
    setMistake(code);
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    if (code === null || code === 'CONFLICT' || code === 'NOT_NOW') changed();
    return code === null;
  };
  return { send, mistake, isPending: mutation.isPending, trouble: mutation.trouble };
}
