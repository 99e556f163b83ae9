import { useState } from 'preact/hooks';
import type { SetSettlementTermsErrorCode, SettlementCadence } from '../generated/operations.ts';
import { SetSettlementTermsDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { comingMonths } from './coming-months.ts';

interface Props {
  readonly memberId: string;
  /** What holds until they choose; what is chosen at first. */
  readonly usual: { readonly cadence: SettlementCadence; readonly cutOffDays: number };
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly changed: () => void;
  readonly close: () => void;
}

const cadences: readonly SettlementCadence[] = ['MONTHLY', 'WEEKLY'];

interface Wish {
  readonly otherId: string;
  readonly lends: boolean;
  readonly cadence: SettlementCadence;
  readonly days: string;
  readonly validFrom: string;
}

/** With whom, in which direction, how often, how long open, from which month on. */
export function SetTerms({ memberId, usual, members, changed, close }: Props) {
  const { act, isPending, trouble } = useMutation(SetSettlementTermsDocument);
  const months = comingMonths(new Date());
  const [wish, setWish] = useState<Wish>({
    otherId: '',
    lends: true,
    cadence: usual.cadence,
    days: String(usual.cutOffDays),
    validFrom: months[0]![0],
  });
  const [mistake, setMistake] = useState<SetSettlementTermsErrorCode | null>(null);
  const change = (part: Partial<Wish>) => setWish(before => ({ ...before, ...part }));
  const wordsIf = (code: SetSettlementTermsErrorCode) =>
    mistake === code ? t(`settlementTermsMistake.${code}`) : null;
  const send = async () => {
    const { otherId, lends, cadence, validFrom } = wish;
    if (!otherId) return setMistake('UNKNOWN_MEMBER');
    if (!/^\d{1,2}$/.test(wish.days)) return setMistake('INVALID_CUT_OFF');
    const pair = lends
      ? { homeMemberId: memberId, hostMemberId: otherId }
      : { homeMemberId: otherId, hostMemberId: memberId };
    const input = { ...pair, cadence, cutOffDays: Number(wish.days), validFrom };
    const done = (await act({ input }))?.setSettlementTerms;
    if (!done) return;
    const code = done.userErrors[0]?.code ?? null;
    setMistake(code);
    if (code) return;
    announce(t('settlementTerms.saved'));
    close();
    changed();
  };
  return (
    <Form
      title={t('settlementTerms.set')}
      doWords={t('settlement.save')}
      mistakes={mistake ? [mistake] : []}
      cancel={close}
      {...{ isPending, send }}
    >
      <Fields {...{ members, months, wish, change, wordsIf }} />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

interface FieldsProps extends Pick<Props, 'members'> {
  readonly months: ReturnType<typeof comingMonths>;
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
  readonly wordsIf: (code: SetSettlementTermsErrorCode) => string | null;
}

function Fields({ members, months, wish, change, wordsIf }: FieldsProps) {
  return (
    <>
      <SelectField
        id="afspraak-met"
        label={t('settlementTerms.with')}
        error={wordsIf('UNKNOWN_MEMBER')}
        chosen={wish.otherId}
        options={[['', t('settlement.choose')], ...members.map(({ id, name }) => [id, name] as const)]}
        choose={otherId => change({ otherId })}
      />
      <SelectField
        id="afspraak-richting"
        label={t('settlementTerms.direction')}
        chosen={wish.lends ? 'to' : 'from'}
        options={[
          ['to', t('settlementTerms.weLend')],
          ['from', t('settlementTerms.theyLend')],
        ]}
        choose={one => change({ lends: one === 'to' })}
      />
      <SelectField
        id="afspraak-ritme"
        label={t('settlementTerms.cadence')}
        chosen={wish.cadence}
        options={cadences.map(one => [one, t(`settlementCadence.${one}`)] as const)}
        choose={one => change({ cadence: one as SettlementCadence })}
      />
      <TextField
        id="afspraak-dagen"
        type="number"
        min={0}
        max={31}
        label={t('settlementTerms.days')}
        hint={t('settlementTerms.daysHint')}
        error={wordsIf('INVALID_CUT_OFF')}
        value={wish.days}
        change={days => change({ days })}
      />
      <SelectField
        id="afspraak-vanaf"
        label={t('settlementTerms.from')}
        error={wordsIf('INVALID_DAY')}
        chosen={wish.validFrom}
        options={months}
        choose={validFrom => change({ validFrom })}
      />
    </>
  );
}
