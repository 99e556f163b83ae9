import { useState } from 'preact/hooks';
import { MergeMembersDocument, RecordDepartureDocument } from '../generated/members.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { GoingMember } from './members-page.tsx';

interface Props {
  readonly kind: 'merge' | 'leave';
  readonly member: GoingMember;
  readonly members: readonly GoingMember[];
  readonly cancel: () => void;
  readonly done: () => void;
}

/** From when on a member goes, and into whom; says beforehand what that does. */
export function GoingForm({ kind, member, members, cancel, done }: Props) {
  const merging = useMutation(MergeMembersDocument);
  const leaving = useMutation(RecordDepartureDocument);
  const others = members.filter(({ id, viewerCanMerge }) => id !== member.id && viewerCanMerge);
  const [successorId, setSuccessor] = useState(others[0]?.id ?? '');
  const [on, setOn] = useState(daysLater(localDate(new Date()), 1));
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const answer = async () => {
    const memberId = member.id;
    if (kind === 'leave') {
      const payload = (await leaving.act({ input: { memberId, on } }))?.recordDeparture;
      return payload && { ...payload, words: payload.userErrors.map(({ code }) => t(`agreementLeave.${code}`)) };
    }
    const payload = (await merging.act({ input: { memberId, successorId, on } }))?.mergeMembers;
    return payload && { ...payload, words: payload.userErrors.map(({ code }) => t(`agreementMerge.${code}`)) };
  };
  const send = async () => {
    if (!on) return setMistakes([t('agreementLeave.IN_THE_PAST')]);
    const got = await answer();
    if (!got) return;
    setMistakes(got.words);
    if (got.words.length > 0) return;
    announce(t('agreement.gone', { count: got.agreementCount }));
    done();
  };
  const trouble = merging.trouble ?? leaving.trouble;
  return (
    <Form
      doWords={t(kind === 'merge' ? 'agreement.doMerge' : 'agreement.doLeave')}
      isPending={merging.isPending || leaving.isPending}
      {...{ mistakes, send, cancel }}
    >
      <p class="measure">{t(kind === 'merge' ? 'agreement.merge.why' : 'agreement.leave.why')}</p>
      {kind === 'merge' && (
        <SelectField
          id={`opvolger-${member.id}`}
          label={t('agreement.successor')}
          chosen={successorId}
          options={others.map(({ id, name }) => [id, name] as const)}
          choose={setSuccessor}
        />
      )}
      <TextField
        id={`dag-${member.id}`}
        type="date"
        label={t(kind === 'merge' ? 'agreement.mergeDay' : 'agreement.leaveDay')}
        error={mistakes[0] ?? null}
        value={on}
        change={setOn}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('agreement.kept')} />}
    </Form>
  );
}
