import { t } from '../language/language.ts';
import { ButtonLink } from '../ui/button.tsx';
import type { SeenPlacement } from './placement-page.tsx';

const waiting: readonly string[] = ['HOST_ACCEPTED', 'AGREEMENT_PENDING'];

/** The detachment agreement of a placement: HR at home drafts it from here, with what is known filled in. */
export function AgreementPart({ placement }: { readonly placement: SeenPlacement }) {
  const { id, status, homeMember, viewerParties, detachmentAgreement } = placement;
  if (detachmentAgreement)
    return (
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={`/overeenkomsten/detachering/${detachmentAgreement.id}`}>
          {t('run.agreement')}
        </a>
      </p>
    );
  if (!viewerParties.includes('HOME_HR') || !homeMember || !waiting.includes(status)) return null;
  return (
    <p>
      <ButtonLink href={`/overeenkomsten/detacheringen/${homeMember.slug}/nieuw?plaatsing=${id}`}>
        {t('run.draftAgreement')}
      </ButtonLink>
    </p>
  );
}
