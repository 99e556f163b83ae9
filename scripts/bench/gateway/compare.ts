import { isDeepStrictEqual } from 'node:util';
import { Trouble } from '../../trouble.ts';
import { questions, type QuestionName } from './fixture/questions.ts';
import { ask } from './pinned.ts';

export const bodyOf = (question: QuestionName): string => JSON.stringify({ query: questions[question] });

/** Nothing is timed before all answer the same; the order of keys is each one's own. */
export async function compareAnswers(urls: ReadonlyMap<string, string>, asked: readonly QuestionName[]): Promise<void> {
  for (const question of asked) {
    const answers = [...urls].map(async ([name, url]) => {
      const text = await (await ask(url, bodyOf(question))).text();
      return { name, text, data: (JSON.parse(text) as { data?: unknown }).data };
    });
    const [first, ...others] = await Promise.all(answers);
    const wrong = others.find(({ data }) => !isDeepStrictEqual(data, first!.data));
    if (wrong || !first!.data)
      throw new Trouble(
        `Asked ${question}, ${(wrong ?? first!).name} answers otherwise than ${first!.name}: ${(wrong ?? first!).text.slice(0, 500)}`,
      );
    console.log(`${question}: the same answer from all, ${(first!.text.length / 1_000).toFixed(1)} kB`);
  }
}
