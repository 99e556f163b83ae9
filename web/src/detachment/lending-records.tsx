import { useState } from 'preact/hooks';
import { RecordLendingDocument } from '../generated/detachments.ts';
import type { DetachmentsQuery, LendingRecordKind, RecordLendingErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

const kinds: readonly LendingRecordKind[] = ['WAADI_REGISTRATION', 'WTTA_ADMISSION', 'ECONOMIC_GROUP'];

interface Props {
  readonly records: NonNullable<NonNullable<DetachmentsQuery['member']>['lendingRecords']>;
  readonly memberId: string;
  readonly mayRecord: boolean;
  readonly changed: () => void;
}

/** What the law asks of who lends, as it was looked up last. */
export function LendingRecords({ records, memberId, mayRecord, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  return (
    <section class="stack" aria-labelledby="uitlener">
      <h2 class="utrecht-heading-2" id="uitlener">
        {t('detachmentRecords.title')}
      </h2>
      <dl class="stack stack--tight">
        {kinds.map(kind => {
          const found = records.find(one => one.kind === kind);
          return (
            <div key={kind}>
              <dt>{t(`detachmentRecord.${kind}`)}</dt>
              <dd class="muted">
                {found
                  ? t('detachmentRecords.checked', { value: found.value, day: dateText(found.checkedOn) })
                  : t('detachmentRecords.none')}
              </dd>
            </div>
          );
        })}
      </dl>
      {isOpen ? (
        <RecordForm memberId={memberId} changed={changed} close={() => setOpen(false)} />
      ) : (
        mayRecord && (
          <p>
            <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
              {t('detachmentRecords.add')}
            </Button>
          </p>
        )
      )}
    </section>
  );
}

interface FormProps {
  readonly memberId: string;
  readonly changed: () => void;
  readonly close: () => void;
}

function RecordForm({ memberId, changed, close }: FormProps) {
  const { act, isPending, trouble } = useMutation(RecordLendingDocument);
  const [kind, setKind] = useState<LendingRecordKind>('WAADI_REGISTRATION');
  const [value, setValue] = useState('');
  const [checkedOn, setDay] = useState(localDate(new Date()));
  const [mistakes, setMistakes] = useState<readonly RecordLendingErrorCode[]>([]);
  const wordsOf = (code: RecordLendingErrorCode) => (mistakes.includes(code) ? t(`recordLending.${code}`) : null);
  const send = async () => {
    const payload = (await act({ input: { memberId, kind, value, checkedOn } }))?.recordLending;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('detachmentRecords.added'));
    close();
    changed();
  };
  return (
    <Form {...{ isPending, mistakes, send }} cancel={close} doWords={t('detachmentRecords.doAdd')}>
      <SelectField
        id="wat"
        label={t('detachmentRecords.kind')}
        error={wordsOf('OFFICE_ONLY')}
        chosen={kind}
        options={kinds.map(one => [one, t(`detachmentRecord.${one}`)] as const)}
        choose={next => setKind(next as LendingRecordKind)}
      />
      <TextField
        id="nummer"
        label={t('detachmentRecords.value')}
        error={wordsOf('INVALID_VALUE')}
        value={value}
        change={setValue}
      />
      <TextField
        id="gezien"
        type="date"
        label={t('detachmentRecords.day')}
        error={wordsOf('IN_THE_FUTURE')}
        value={checkedOn}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
}
