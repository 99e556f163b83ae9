import { useState } from 'preact/hooks';
import { ReactToAgreementDocument } from '../generated/agreements.ts';
import type { AgreementOpinion, ReactToCooperationAgreementErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { ShownAgreement } from './agreement-page.tsx';

interface Props {
  readonly agreement: ShownAgreement;
  readonly party: { readonly id: string; readonly name: string };
  /** What it said before; null when nothing. */
  readonly reaction: {
    readonly revision: number;
    readonly opinion: AgreementOpinion;
    readonly text: string | null;
  } | null;
  readonly cancel: () => void;
  readonly done: () => void;
}

const opinions: readonly AgreementOpinion[] = ['AGREES', 'OBJECTS'];

/** Whether a party agrees, and what has to change where it does not. */
export function ReactionForm({ agreement, party, reaction, cancel, done }: Props) {
  const { act, isPending, trouble } = useMutation(ReactToAgreementDocument);
  const [opinion, setOpinion] = useState<AgreementOpinion>(reaction?.opinion ?? 'AGREES');
  const [text, setText] = useState(reaction?.text ?? '');
  const [mistakes, setMistakes] = useState<readonly ReactToCooperationAgreementErrorCode[]>([]);
  const send = async () => {
    const { id: cooperationAgreementId, revision } = agreement;
    const of = { cooperationAgreementId, revision, memberId: party.id, reactionRevision: reaction?.revision ?? null };
    const payload = (await act({ input: { ...of, opinion, text } }))?.reactToCooperationAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('agreementReaction.done'));
    done();
  };
  const mistake = mistakes[0];
  return (
    <Form
      title={t('agreementReaction.of', { member: party.name })}
      doWords={t('agreementReaction.send')}
      {...{ isPending, mistakes, send, cancel }}
    >
      <SelectField
        id="reactie-oordeel"
        label={t('agreementReaction.opinion')}
        chosen={opinion}
        options={opinions.map(one => [one, t(`agreementOpinion.${one}`)] as const)}
        choose={chosen => setOpinion(chosen as AgreementOpinion)}
      />
      <TextArea
        id="reactie-tekst"
        label={t(opinion === 'OBJECTS' ? 'agreementReaction.objection' : 'agreementReaction.remark')}
        rows={4}
        error={mistake ? t(`agreementReact.${mistake}`) : null}
        value={text}
        change={setText}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('agreement.kept')} />}
    </Form>
  );
}
