import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { PersonFinder, type Person } from '../administration/person-finder.tsx';
import {
  DraftDetachmentDocument,
  DraftDetachmentPageDocument,
  PlacementToLendDocument,
} from '../generated/draft-detachment.ts';
import type { DraftDetachmentPageQuery, PlacementToLendQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { Answer } from '../ui/answer.tsx';
import { Form } from '../ui/form.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { detachmentPath, detachmentsPath } from './detachment-words.ts';
import { emptyTerms, LiveCheck, TermsFields, termsInput, type Terms } from './terms-form.tsx';

/** Drafts an agreement to lend somebody of a member. */
export function DraftDetachmentPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(DraftDetachmentPageDocument, { slug });
  return (
    <div class="stack">
      <PageTitle tab={t('detachmentDraft.title')}>{t('detachmentDraft.title')}</PageTitle>
      <Answer of={query} part="member" cards={1}>
        {page =>
          page.member?.viewerCanDraftDetachments ? (
            <ForPlacement key={page.member.id} member={page.member} page={page} />
          ) : (
            <NotYours why={t('detachments.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: NonNullable<DraftDetachmentPageQuery['member']>;
  readonly page: DraftDetachmentPageQuery;
}

/** `?plaatsing=` names the placement that it is for: what is known of it is filled in. */
function ForPlacement(props: Props) {
  const id = useLocation().query['plaatsing'] ?? '';
  const query = useQuery(PlacementToLendDocument, { id }, { isPaused: id === '' });
  if (id === '') return <DraftForm {...props} placement={null} />;
  return (
    <Answer of={query} cards={1}>
      {({ exchangePlacement }) => <DraftForm {...props} placement={exchangePlacement} />}
    </Answer>
  );
}

type Placement = PlacementToLendQuery['exchangePlacement'];

const personOf = (placement: Placement): Person | null => {
  const { id, name } = placement?.professional ?? {};
  return id && name ? { id, name } : null;
};

const termsOf = (placement: Placement): Terms => ({
  ...emptyTerms,
  professionalName: placement?.professional?.name ?? '',
  departmentId: placement?.department?.id ?? '',
  professionId: placement?.profession?.id ?? '',
  startsOn: placement?.startsOn ?? '',
  endsOn: placement?.endsOn ?? '',
});

function DraftForm({ member, page, placement }: Props & { readonly placement: Placement }) {
  const { route } = useLocation();
  const { act, isPending, trouble } = useMutation(DraftDetachmentDocument);
  const [person, setPerson] = useState<Person | null>(personOf(placement));
  const [hostId, setHost] = useState(placement?.hostMember?.id ?? '');
  const [terms, change] = useState(() => termsOf(placement));
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const wordsOf = (...codes: readonly string[]) => {
    const code = mistakes.find(one => codes.includes(one));
    return code ? t(`detachmentMistake.${code as 'INVALID_NAME'}`) : null;
  };
  const parties = { professionalId: person?.id ?? '', homeMemberId: member.id, hostMemberId: hostId };
  const send = async () => {
    const missing = missingIn(parties, terms);
    setMistakes(missing);
    if (missing.length > 0) return;
    const payload = (await act({ input: { ...parties, placementId: placement?.id ?? null, terms: termsInput(terms) } }))
      ?.draftDetachmentAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.detachmentAgreement) route(detachmentPath(payload.detachmentAgreement.id));
  };
  const choosePerson = (next: Person | null) => {
    setPerson(next);
    if (next) change({ ...terms, professionalName: next.name });
  };
  const others = (page.members ?? []).filter(({ id }) => id !== member.id);
  return (
    <Form
      {...{ isPending, mistakes, send }}
      cancel={() => route(detachmentsPath(member.slug))}
      doWords={t('detachmentDraft.do')}
    >
      <PersonFinder
        place={{ slug: member.slug, memberId: member.id }}
        chosen={person}
        choose={choosePerson}
        error={wordsOf('NO_PERSON', 'UNKNOWN_PLACEMENT')}
      />
      <SelectField
        id="inlener"
        label={t('detachmentDraft.host')}
        error={wordsOf('UNKNOWN_HOST')}
        chosen={hostId}
        options={[['', t('detachmentDraft.choose')], ...others.map(({ id, name }) => [id, name] as const)]}
        choose={next => {
          setHost(next);
          change({ ...terms, departmentId: '' });
        }}
      />
      <TermsFields {...{ terms, change, hostId, page, wordsOf }} />
      <LiveCheck parties={parties} terms={terms} />
      {trouble && <TroubleNotice trouble={trouble} kept={t('detachmentDraft.kept')} />}
    </Form>
  );
}

/** What nobody filled in yet, by the code of the field that it is about. */
export function missingIn(
  { professionalId, hostMemberId }: { readonly professionalId: string; readonly hostMemberId: string },
  {
    professionId,
    startsOn,
    endsOn,
  }: { readonly professionId: string; readonly startsOn: string; readonly endsOn: string },
): string[] {
  const missing: [boolean, string][] = [
    [!professionalId, 'NO_PERSON'],
    [!hostMemberId, 'UNKNOWN_HOST'],
    [!professionId, 'UNKNOWN_PROFESSION'],
    [!startsOn || !endsOn, 'INVALID_PERIOD'],
  ];
  return missing.filter(([is]) => is).map(([, code]) => code);
}
