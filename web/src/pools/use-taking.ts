import { useState } from 'preact/hooks';
import { JoinPoolDocument, LeavePoolDocument } from '../generated/pools.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

/** What was pressed last, to be undone by one press more. */
type Last = 'joined' | 'left' | null;

/** Joining and leaving one pool, and what became of the last press. */
export function useTaking(poolId: string, name: string, professionId: string | null, changed: () => void) {
  const joining = useMutation(JoinPoolDocument);
  const leaving = useMutation(LeavePoolDocument);
  const [last, setLast] = useState<Last>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const isPending = joining.isPending || leaving.isPending;
  const trouble = joining.trouble ?? leaving.trouble;
  const conclude = (refusal: string | null, done: 'joined' | 'left') => {
    setMistake(refusal);
    setLast(refusal ? null : done);
    announce(refusal ?? t(`pools.${done}`, { name }));
    changed();
  };
  const join = async () => {
    const payload = (await joining.act({ input: { poolId: poolId, professionId } }))?.joinPool;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`joinPool.${code}`) : null, 'joined');
  };
  const leave = async () => {
    const payload = (await leaving.act({ input: { poolId: poolId } }))?.leavePool;
    const code = payload?.userErrors[0]?.code;
    if (payload) conclude(code ? t(`leavePool.${code}`) : null, 'left');
  };
  return { isPending, trouble, mistake, last, join, leave };
}
