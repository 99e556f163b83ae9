import { useState } from 'preact/hooks';
import type { LegalBasis, RequestVatExemptionErrorCode, VatBasis } from '../generated/operations.ts';
import { RequestVatExemptionDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

interface Props {
  readonly homeMemberId: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
  readonly close: () => void;
}

const legal: readonly LegalBasis[] = ['NON_PROFIT_ASSISTANCE', 'INTRA_GROUP', 'TBA'];
const why: readonly VatBasis[] = ['CARE_RELATED', 'STRUCTURAL_LENDING'];

const nothing = {
  hostMemberId: '',
  legalBasis: legal[0]!,
  basis: why[0]!,
  evidence: '',
  validFrom: '',
  validUntil: '',
};
type Wish = typeof nothing;

/** With whom, on which ground, by which evidence, from when until when. */
export function AskExemption({ homeMemberId, members, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(RequestVatExemptionDocument);
  const [wish, setWish] = useState({ ...nothing, validFrom: localDate(new Date()) });
  const [mistake, setMistake] = useState<RequestVatExemptionErrorCode | null>(null);
  const change = (part: Partial<Wish>) => setWish(before => ({ ...before, ...part }));
  const wordsIf = (code: RequestVatExemptionErrorCode) =>
    mistake === code ? t(`settlementExemptionAsk.${code}`) : null;
  const send = async () => {
    if (!wish.hostMemberId) return setMistake('UNKNOWN_MEMBER');
    if (!wish.validFrom || !wish.validUntil) return setMistake('INVALID_PERIOD');
    const done = (await act({ input: { ...wish, homeMemberId } }))?.requestVatExemption;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlementExemption.asked'));
    close();
    changed();
  };
  return (
    <Form
      title={t('settlementExemption.ask')}
      doWords={t('settlementExemption.askNow')}
      mistakes={mistake ? [mistake] : []}
      cancel={close}
      {...{ isPending, send }}
    >
      <Fields {...{ members, wish, change, wordsIf }} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

interface FieldsProps extends Pick<Props, 'members'> {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
  readonly wordsIf: (code: RequestVatExemptionErrorCode) => string | null;
}

function Fields({ members, wish, change, wordsIf }: FieldsProps) {
  return (
    <>
      <SelectField
        id="btw-bij"
        label={t('settlementExemption.host')}
        error={wordsIf('UNKNOWN_MEMBER')}
        chosen={wish.hostMemberId}
        options={[['', t('settlement.choose')], ...members.map(({ id, name }) => [id, name] as const)]}
        choose={hostMemberId => change({ hostMemberId })}
      />
      <SelectField
        id="btw-uitleen"
        label={t('settlementExemption.legal')}
        chosen={wish.legalBasis}
        options={legal.map(one => [one, t(`settlementLegal.${one}`)] as const)}
        choose={one => change({ legalBasis: one as LegalBasis })}
      />
      <SelectField
        id="btw-grond"
        label={t('settlementExemption.basis')}
        chosen={wish.basis}
        options={why.map(one => [one, t(`settlementVat.${one}`)] as const)}
        choose={one => change({ basis: one as VatBasis })}
      />
      <TextField
        id="btw-bewijs"
        label={t('settlementExemption.evidence')}
        hint={t('settlementExemption.evidenceHint')}
        error={wordsIf('NO_EVIDENCE')}
        value={wish.evidence}
        change={evidence => change({ evidence })}
      />
      <TextField
        id="btw-van"
        type="date"
        label={t('settlementExemption.from')}
        value={wish.validFrom}
        change={validFrom => change({ validFrom })}
      />
      <TextField
        id="btw-tot"
        type="date"
        label={t('settlementExemption.until')}
        hint={t('settlementExemption.untilHint')}
        error={wordsIf('INVALID_PERIOD')}
        value={wish.validUntil}
        change={validUntil => change({ validUntil })}
      />
    </>
  );
}
