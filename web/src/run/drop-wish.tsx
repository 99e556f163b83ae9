import { useLocation } from 'preact-iso';
import type { PlacementLineFragment } from '../generated/operations.ts';
import { DropPlacementWishDocument } from '../generated/placement-acts.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** Nothing is left of a wish that is dropped, so it is asked twice. */
export function DropWish({ placement: { id, revision } }: { readonly placement: PlacementLineFragment }) {
  const { act, isPending, trouble } = useMutation(DropPlacementWishDocument);
  const { route } = useLocation();
  const drop = async () => {
    const payload = (await act({ input: { placementId: id, expectedRevision: revision } }))?.dropPlacementWish;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    announce(code ? t(`placementError.${code}`) : t('run.wishDropped'));
    if (!code) route('/run');
  };
  return (
    <>
      <ConfirmPress
        words={t('placementAct.DROP_WISH')}
        consequence={t('run.dropWhat')}
        doWords={t('placementAct.DROP_WISH')}
        isPending={isPending}
        act={drop}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
