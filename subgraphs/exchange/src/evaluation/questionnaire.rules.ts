import { kept } from '../programme/programme.rules.ts';
import type { EvaluationQuestion } from './evaluation-questionnaire.entity.ts';

export const longestSentence = 200;
export const mostSentences = 12;

interface AskedSentence {
  readonly text: string;
  readonly textEn: string;
}

/**
 * The sentences of a next version; null when something is wrong with them. One that stays word for word keeps its code, so
 * that its figures can be laid side by side; any other is another question.
 */
export function sentencesOf(
  asked: readonly AskedSentence[],
  { number, questions }: { readonly number: number; readonly questions: readonly EvaluationQuestion[] },
): EvaluationQuestion[] | null {
  if (asked.length === 0 || asked.length > mostSentences) return null;
  const told = asked.map(({ text, textEn }, at) => {
    const words = { text: kept(text, longestSentence), textEn: kept(textEn, longestSentence) };
    const same = questions.find(one => one.text === words.text && one.textEn === words.textEn);
    return { ...words, code: same?.code ?? `V${number + 1}_${at + 1}` };
  });
  const isGood = told.every(({ text, textEn }) => text && textEn);
  const isEachOnce = new Set(told.map(({ code }) => code)).size === told.length;
  return isGood && isEachOnce ? (told as EvaluationQuestion[]) : null;
}
