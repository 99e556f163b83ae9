import type { DraftDetachmentAgreementInput, DraftDetachmentPageQuery, LegalBasis } from '../generated/operations.ts';
import { TryDetachmentDocument } from '../generated/draft-detachment.ts';
import { useQuery } from '../graph/use-query.ts';
import { useRested } from '../graph/use-rested.ts';
import { t } from '../language/language.ts';
import { professionName } from '../shift/profession-name.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FindingList } from './finding-list.tsx';

/** What is filled in, as text. */
export interface Terms {
  readonly professionalName: string;
  readonly departmentId: string;
  readonly professionId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly legalBasis: LegalBasis;
  readonly cost: string;
  readonly grossCost: string;
}

export const emptyTerms: Terms = {
  professionalName: '',
  departmentId: '',
  professionId: '',
  startsOn: '',
  endsOn: '',
  legalBasis: 'NON_PROFIT_ASSISTANCE',
  cost: '',
  grossCost: '',
};

const bases: readonly LegalBasis[] = ['NON_PROFIT_ASSISTANCE', 'INTRA_GROUP', 'TBA'];

/** Cents of `45,50`; null for nothing, or for what is no amount. */
const centsOf = (text: string): number | null => {
  const amount = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(amount) ? null : Math.round(amount * 100);
};

/** As it is sent. */
export const termsInput = ({ cost, grossCost, ...terms }: Terms) => ({
  ...terms,
  departmentId: terms.departmentId || null,
  costPerHourCents: centsOf(cost),
  grossWageCostCents: terms.legalBasis === 'NON_PROFIT_ASSISTANCE' ? centsOf(grossCost) : null,
});

interface Props {
  readonly terms: Terms;
  readonly change: (terms: Terms) => void;
  readonly hostId: string;
  readonly page: Pick<DraftDetachmentPageQuery, 'members' | 'professions'>;
  readonly wordsOf: (...codes: readonly string[]) => string | null;
}

/** What is agreed: where, as what, when, on what ground and at what cost. */
export function TermsFields({ terms, change, hostId, page, wordsOf }: Props) {
  const set = (over: Partial<Terms>) => change({ ...terms, ...over });
  const departments = page.members?.find(({ id }) => id === hostId)?.departments ?? [];
  const professions = (page.professions ?? []).map(one => [one.id, professionName(one)] as const);
  return (
    <>
      <TextField
        id="naam"
        label={t('detachmentDraft.name')}
        hint={t('detachmentDraft.nameWhy')}
        error={wordsOf('INVALID_NAME')}
        value={terms.professionalName}
        change={professionalName => set({ professionalName })}
      />
      <SelectField
        id="afdeling"
        label={t('detachmentDraft.department')}
        error={wordsOf('UNKNOWN_DEPARTMENT')}
        chosen={terms.departmentId}
        options={[['', t('detachmentDraft.allDepartments')], ...departments.map(({ id, name }) => [id, name] as const)]}
        choose={departmentId => set({ departmentId })}
      />
      <SelectField
        id="functie"
        label={t('detachmentDraft.profession')}
        error={wordsOf('UNKNOWN_PROFESSION')}
        chosen={terms.professionId}
        options={[['', t('detachmentDraft.choose')], ...professions]}
        choose={professionId => set({ professionId })}
      />
      <TextField
        id="vanaf"
        type="date"
        label={t('detachmentDraft.from')}
        value={terms.startsOn}
        change={startsOn => set({ startsOn })}
      />
      <TextField
        id="tot-en-met"
        type="date"
        label={t('detachmentDraft.until')}
        error={wordsOf('INVALID_PERIOD')}
        value={terms.endsOn}
        change={endsOn => set({ endsOn })}
      />
      <MoneyFields {...{ terms, set, wordsOf }} />
    </>
  );
}

interface MoneyProps extends Pick<Props, 'terms' | 'wordsOf'> {
  readonly set: (over: Partial<Terms>) => void;
}

function MoneyFields({ terms, set, wordsOf }: MoneyProps) {
  return (
    <>
      <SelectField
        id="grondslag"
        label={t('detachmentDraft.basis')}
        chosen={terms.legalBasis}
        options={bases.map(one => [one, t(`detachmentBasis.${one}`)] as const)}
        choose={basis => set({ legalBasis: basis as LegalBasis })}
      />
      <TextField
        id="kosten"
        label={t('detachmentDraft.cost')}
        hint={t('detachmentDraft.costWhy')}
        error={wordsOf('INVALID_COST', 'COST_IS_OF_MEMBERS')}
        value={terms.cost}
        change={cost => set({ cost })}
      />
      {terms.legalBasis === 'NON_PROFIT_ASSISTANCE' && (
        <TextField
          id="brutoloonkosten"
          label={t('detachmentDraft.grossCost')}
          hint={t('detachmentDraft.grossCostWhy')}
          value={terms.grossCost}
          change={grossCost => set({ grossCost })}
        />
      )}
    </>
  );
}

interface CheckProps {
  readonly parties: { readonly professionalId: string; readonly homeMemberId: string; readonly hostMemberId: string };
  readonly terms: Terms;
}

/** What rules say of it while it is filled in. */
export function LiveCheck({ parties, terms }: CheckProps) {
  const rested = useRested(JSON.stringify({ ...parties, terms: termsInput(terms) }));
  const input = JSON.parse(rested) as DraftDetachmentAgreementInput;
  const { professionId, startsOn, endsOn } = input.terms;
  const needed = [input.professionalId, input.homeMemberId, input.hostMemberId, professionId, startsOn, endsOn];
  const isWhole = needed.every(Boolean);
  const { data } = useQuery(TryDetachmentDocument, { input }, { isPaused: !isWhole });
  if (!isWhole || !data?.tryDetachment) return null;
  return data.tryDetachment.length === 0 ? (
    <p role="status">{t('detachmentDraft.nothingAgainst')}</p>
  ) : (
    <FindingList findings={data.tryDetachment} />
  );
}
