import { useRoute } from 'preact-iso';
import { DetachmentDocument } from '../generated/detachment.ts';
import type { DetachmentQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { professionName } from '../shift/profession-name.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { daysText, nameOf, toneOf, whereText } from './detachment-words.ts';
import { DetachmentProofs } from './detachment-proofs.tsx';
import { FindingList } from './finding-list.tsx';
import { PartySteps } from './party-steps.tsx';
import { SignSection } from './sign-section.tsx';
import { WriterActions } from './writer-actions.tsx';
import './detachment.css';

export type Agreement = NonNullable<DetachmentQuery['detachmentAgreement']>;

/** One version of an agreement: what it says, who has signed, what proves it, and what can be done. */
export function DetachmentPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(DetachmentDocument, { id, today: localDate(new Date()) });
  return (
    <div class="stack">
      <Answer of={query} part="detachmentAgreement" cards={3}>
        {({ detachmentAgreement: one }) =>
          one ? (
            <Whole key={one.id} one={one} changed={query.askAgain} />
          ) : (
            <>
              <PageTitle tab={t('detachment.tab')}>{t('detachment.tab')}</PageTitle>
              <NotYours why={t('detachment.notYours')} />
            </>
          )
        }
      </Answer>
    </div>
  );
}

function Whole({ one, changed }: { readonly one: Agreement; readonly changed: () => void }) {
  const name = nameOf(one);
  return (
    <>
      <PageTitle tab={t('detachment.title', { name })}>{t('detachment.title', { name })}</PageTitle>
      <p>
        {whereText(one)}. {one.profession && professionName(one.profession)}. {daysText(one)}
      </p>
      <p>
        <Status tone={toneOf[one.status]}>{statusWords(one)}</Status>{' '}
        <span class="muted">
          {t('detachment.version', { number: one.number })} · {t(`detachmentBasis.${one.legalBasis}`)}
        </span>
      </p>
      <Refused one={one} />
      {one.findings && one.findings.length > 0 && <FindingList findings={one.findings} />}
      <section class="card stack" aria-labelledby="tekst">
        <h2 class="utrecht-heading-2" id="tekst">
          {t('detachment.text')}
        </h2>
        {one.text ? (
          <p class="detachment-text" lang="nl">
            {one.text}
          </p>
        ) : (
          <p>{t('detachment.textGone')}</p>
        )}
        <p class="muted detachment-hash">{t('detachment.hash', { hash: one.textHash })}</p>
      </section>
      {one.viewerSignsFor.map(party => (
        <SignSection key={party} one={one} party={party} changed={changed} />
      ))}
      <PartySteps one={one} changed={changed} />
      <WriterActions one={one} changed={changed} />
      <DetachmentProofs one={one} />
    </>
  );
}

/** Signed by all and waiting for its first day is more than waiting for signatures. */
function statusWords({ status, signedAt }: Agreement): string {
  const isAgreed = status === 'PENDING_SIGNATURES' && signedAt !== null;
  return isAgreed ? t('detachment.agreed') : t(`detachmentStatus.${status}`);
}

function Refused({ one }: { readonly one: Agreement }) {
  const refused = one.events[0]?.kind === 'REFUSED' ? one.events[0] : null;
  if (one.status !== 'DRAFT' || !refused?.party) return null;
  return (
    <Notice tone="warn">
      <p>{t('detachment.refusedBy', { party: t(`detachmentParty.${refused.party}`) })}</p>
      {one.refusalNote && <p>{one.refusalNote}</p>}
    </Notice>
  );
}
