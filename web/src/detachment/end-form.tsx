import { useState } from 'preact/hooks';
import { EndDetachmentDocument } from '../generated/detachment.ts';
import type {
  DetachmentEndReason,
  DetachmentPartyKind,
  EndDetachmentAgreementErrorCode,
} from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Agreement } from './detachment-page.tsx';

const reasons: readonly DetachmentEndReason[] = ['NOTICE', 'PLACEMENT_ENDED', 'EMPLOYMENT_ENDED', 'OTHER'];

interface Props {
  readonly one: Agreement;
  readonly changed: () => void;
}

/** Ends an agreement before its last day, as one of its parties or as all three agreed. */
export function EndForm({ one, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (isOpen) return <OpenForm one={one} changed={changed} close={() => setOpen(false)} />;
  return (
    <p>
      <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
        {t('detachment.end')}
      </Button>
    </p>
  );
}

function OpenForm({ one, changed, close }: Props & { readonly close: () => void }) {
  const { act, isPending, trouble } = useMutation(EndDetachmentDocument);
  const [party, setParty] = useState<DetachmentPartyKind | ''>(one.viewerEndsFor[0] ?? '');
  const [reason, setReason] = useState<DetachmentEndReason>('NOTICE');
  const [lastDay, setDay] = useState('');
  const [note, setNote] = useState('');
  const [mistakes, setMistakes] = useState<readonly EndDetachmentAgreementErrorCode[]>([]);
  const wordsOf = (...codes: readonly EndDetachmentAgreementErrorCode[]) => {
    const code = mistakes.find(each => codes.includes(each));
    return code ? t(`endDetachmentAgreement.${code}`) : null;
  };
  const send = async () => {
    if (!lastDay) return setMistakes(['INVALID_DAY']);
    const who = party ? { party, reason } : ({ party: null, reason: 'MUTUAL' } as const);
    const input = { detachmentAgreementId: one.id, ...who, lastDay, note: note || null };
    const payload = (await act({ input }))?.endDetachmentAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('detachment.endNoted'));
    close();
    changed();
  };
  return (
    <Form {...{ isPending, mistakes, send }} cancel={close} doWords={t('detachment.doEnd')}>
      <ForWhom {...{ one, party, setParty, reason, setReason, wordsOf }} />
      <TextField
        id="laatste-dag"
        type="date"
        min={localDate(new Date())}
        label={t('detachment.lastDay')}
        error={wordsOf('INVALID_DAY')}
        value={lastDay}
        change={setDay}
      />
      <TextField
        id="toelichting-einde"
        label={t('detachmentSign.note')}
        error={wordsOf('NOTE_TOO_LONG')}
        value={note}
        change={setNote}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}

interface ForWhomProps {
  readonly one: Agreement;
  /** Empty for all three together. */
  readonly party: DetachmentPartyKind | '';
  readonly setParty: (party: DetachmentPartyKind | '') => void;
  readonly reason: DetachmentEndReason;
  readonly setReason: (reason: DetachmentEndReason) => void;
  readonly wordsOf: (code: EndDetachmentAgreementErrorCode) => string | null;
}

const ForWhom = ({ one, party, setParty, reason, setReason, wordsOf }: ForWhomProps) => (
  <>
    <SelectField
      id="namens"
      label={t('detachment.endFor')}
      error={wordsOf('NOT_RUNNING')}
      chosen={party}
      options={[
        ...one.viewerEndsFor.map(each => [each, t(`detachmentParty.${each}`)] as const),
        ...(one.viewerCanEndForAll ? ([['', t('detachment.endForAll')]] as const) : []),
      ]}
      choose={next => setParty(next as DetachmentPartyKind | '')}
    />
    {party ? (
      <SelectField
        id="reden-einde"
        label={t('detachment.endReason')}
        error={wordsOf('INVALID_REASON')}
        chosen={reason}
        options={reasons.map(each => [each, t(`detachmentEnd.${each}`)] as const)}
        choose={next => setReason(next as DetachmentEndReason)}
      />
    ) : (
      <p class="small muted measure">{t('detachment.endForAllWhy')}</p>
    )}
  </>
);
