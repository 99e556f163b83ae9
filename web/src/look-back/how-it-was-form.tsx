import { useState } from 'preact/hooks';
import { GiveDepartmentFeedbackDocument } from '../generated/look-back.ts';
import type { GivenFeedbackFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { Check } from '../ui/check.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { asked, type AnswerField } from './questions.ts';
import { YesNo } from './yes-no.tsx';

interface Props {
  readonly shiftId: string;
  readonly given: GivenFeedbackFragment | null;
  readonly done: () => void;
  readonly cancel: () => void;
}

type Answers = Readonly<Record<AnswerField, boolean | null>>;
const empty: Answers = { wasBriefingComplete: null, wasReceived: null, wouldReturn: null };

/** Three questions, and room for words; nothing is answered for her beforehand. */
export function HowItWasForm({ shiftId, given, done, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(GiveDepartmentFeedbackDocument);
  const [answers, setAnswers] = useState<Answers>(given ?? empty);
  const [text, setText] = useState(given?.text ?? '');
  const [isNamed, setNamed] = useState(given?.isNamed ?? false);
  const [isAsked, setAsked] = useState(false);
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const open = asked.filter(([, field]) => answers[field] === null);
  const send = async () => {
    setAsked(true);
    const { wasBriefingComplete, wasReceived, wouldReturn } = answers;
    if (wasBriefingComplete === null || wasReceived === null || wouldReturn === null) return;
    const input = { shiftId, wasBriefingComplete, wasReceived, wouldReturn, text: text || null, isNamed };
    const payload = (await act({ input }))?.giveDepartmentFeedback;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`giveDepartmentFeedback.${code}`)));
    if (payload.shift) done();
  };
  return (
    <Form
      {...{ isPending, send, cancel }}
      mistakes={isAsked ? [...mistakes, ...open.map(([one]) => one)] : mistakes}
      doWords={t('lookBack.doSay')}
    >
      {asked.map(([question, field]) => (
        <YesNo
          key={question}
          id={`terugblik-${field}`}
          legend={t(`feedbackQuestion.${question}`)}
          chosen={answers[field]}
          choose={answer => setAnswers(before => ({ ...before, [field]: answer }))}
          error={isAsked && answers[field] === null ? t('lookBack.choose') : null}
        />
      ))}
      <TextArea
        id="terugblik-woorden"
        label={t('lookBack.words')}
        hint={t('lookBack.wordsWhy')}
        value={text}
        change={setText}
      />
      <Check
        words={t('lookBack.named')}
        hint={t('lookBack.namedWhy')}
        isChosen={isNamed}
        toggle={() => setNamed(!isNamed)}
      />
      {mistakes.map(words => (
        <Notice key={words} tone="bad">
          <p>{words}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('papers.kept')} />}
    </Form>
  );
}
