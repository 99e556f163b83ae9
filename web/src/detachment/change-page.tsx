import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import {
  AmendDetachmentDocument,
  ChangeDetachmentDocument,
  DetachmentTermsDocument,
  DraftDetachmentPageDocument,
} from '../generated/draft-detachment.ts';
import type { DetachmentTermsQuery, DraftDetachmentPageQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Form } from '../ui/form.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { detachmentPath } from './detachment-words.ts';
import { missingIn } from './draft-page.tsx';
import { LiveCheck, TermsFields, termsInput, type Terms } from './terms-form.tsx';

type Agreement = NonNullable<DetachmentTermsQuery['detachmentAgreement']>;

/** Changes a draft, or drafts the next version of what was sent. */
export function ChangeDetachmentPage() {
  const id = useRoute().params['id'] ?? '';
  const query = useQuery(DetachmentTermsDocument, { id });
  return (
    <div class="stack">
      <PageTitle tab={t('detachmentDraft.changeTitle')}>{t('detachmentDraft.changeTitle')}</PageTitle>
      <Answer of={query} part="detachmentAgreement" cards={1}>
        {({ detachmentAgreement: one }) =>
          one && (one.viewerCanChange || one.viewerCanAmend) ? (
            <WithPage key={one.id} one={one} />
          ) : (
            <NotYours why={t('detachment.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

function WithPage({ one }: { readonly one: Agreement }) {
  const query = useQuery(DraftDetachmentPageDocument, { slug: one.home?.slug ?? '' });
  return (
    <Answer of={query} part="members" cards={1}>
      {page => <ChangeForm one={one} page={page} />}
    </Answer>
  );
}

const amount = (cents: number | null | undefined): string =>
  cents == null ? '' : (cents / 100).toFixed(2).replace('.', ',');

const termsOf = (one: Agreement): Terms => ({
  professionalName: one.professionalName ?? '',
  departmentId: one.department?.id ?? '',
  professionId: one.profession?.id ?? '',
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  legalBasis: one.legalBasis,
  cost: amount(one.costPerHourCents),
  grossCost: amount(one.grossWageCostCents),
});

function ChangeForm({ one, page }: { readonly one: Agreement; readonly page: DraftDetachmentPageQuery }) {
  const { route } = useLocation();
  const changing = useMutation(ChangeDetachmentDocument);
  const amending = useMutation(AmendDetachmentDocument);
  const [terms, change] = useState(termsOf(one));
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const wordsOf = (...codes: readonly string[]) => {
    const code = mistakes.find(each => codes.includes(each));
    return code ? t(`detachmentMistake.${code as 'INVALID_NAME'}`) : null;
  };
  const parties = {
    professionalId: one.professional?.id ?? '',
    homeMemberId: one.home?.id ?? '',
    hostMemberId: one.host?.id ?? '',
  };
  const save = async () => {
    const input = { detachmentAgreementId: one.id, terms: termsInput(terms) };
    if (one.viewerCanChange) return (await changing.act({ input }))?.changeDetachmentDraft;
    return (await amending.act({ input }))?.amendDetachmentAgreement;
  };
  const send = async () => {
    const missing = missingIn(parties, terms);
    setMistakes(missing);
    const payload = missing.length === 0 ? await save() : null;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    const saved = payload.userErrors.length === 0 && payload.detachmentAgreement;
    if (saved) route(detachmentPath(saved.id));
  };
  const trouble = changing.trouble ?? amending.trouble;
  return (
    <>
      {!one.viewerCanChange && <p class="measure">{t('detachmentDraft.amendWhy', { number: one.number + 1 })}</p>}
      <Form
        isPending={changing.isPending || amending.isPending}
        {...{ mistakes, send }}
        cancel={() => route(detachmentPath(one.id))}
        doWords={t(one.viewerCanChange ? 'detachmentDraft.doChange' : 'detachmentDraft.doAmend')}
      >
        <TermsFields {...{ terms, change, page, wordsOf }} hostId={parties.hostMemberId} />
        <LiveCheck parties={parties} terms={terms} />
        {wordsOf('NOT_A_DRAFT', 'NOT_AMENDABLE', 'NEWER_VERSION') && (
          <p role="alert">{wordsOf('NOT_A_DRAFT', 'NOT_AMENDABLE', 'NEWER_VERSION')}</p>
        )}
        {trouble && <TroubleNotice trouble={trouble} kept={t('detachmentDraft.kept')} />}
      </Form>
    </>
  );
}
