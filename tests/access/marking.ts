import type { Answer, TestPlatform } from '../platform.ts';
import type { Asker } from './askers.ts';
import type { MutationQuestion, Questions, ReadQuestion, ReferenceQuestion } from './asks.ts';
import { markOf, markOfMutation } from './marks.ts';
import { viewerOf } from './scene.ts';

/** What one asker is answered, by row. */
export interface Marked {
  readonly marks: Readonly<Record<string, string>>;
  /** The answers to reads at the gateway, as they came. */
  readonly reads: Readonly<Record<string, unknown>>;
  readonly errors: Answer['errors'];
}

type Rows<Q> = [row: string, question: Q][];

/** Asks everything that changes nothing, all at once. */
export async function markReads(asker: Asker, questions: Questions, platform: TestPlatform): Promise<Marked> {
  const rows = Object.entries(questions);
  const reads = rows.filter((row): row is [string, ReadQuestion] => 'query' in row[1]);
  const references = rows.filter((row): row is [string, ReferenceQuestion] => 'at' in row[1]);
  const { data, errors } = await readAll(asker, reads);
  const marks = reads.map(([row, { shows }]) => [row, markOf(data[row], shows)]);
  const byReference = await referenceAll(asker, references, platform);
  return { marks: Object.fromEntries([...marks, ...byReference]), reads: data, errors };
}

/** Asks each mutation, one after the other: what a person does waits for her, and all at once would wait too long. */
export async function markMutations(asker: Asker, questions: Questions): Promise<Record<string, string>> {
  const marks: Record<string, string> = {};
  for (const [row, question] of Object.entries(questions))
    if ('mutation' in question && !question.isolate) marks[row] = await markOfOne(asker, question);
  return marks;
}

/** So many questions in one request: the gateway waits three seconds for a subgraph, and not each machine is quick. */
const atOnce = 30;

/** All of them, each by a name of its own, in requests one after the other. */
export async function readAll(
  { ask }: Asker,
  rows: Rows<ReadQuestion>,
): Promise<{ data: Record<string, unknown>; errors: Answer['errors'] }> {
  const all: { data: Record<string, unknown>; errors: Answer['errors'] } = { data: {}, errors: undefined };
  for (let begin = 0; begin < rows.length; begin += atOnce) {
    const some = rows.slice(begin, begin + atOnce);
    const fields = some.map(([, { query }], index) => `row${index}: ${query}`);
    const { data, errors } = await ask(`{ ${fields.join('\n')} }`);
    for (const [index, [row]] of some.entries()) all.data[row] = data?.[`row${index}`];
    if (errors) all.errors = [...(all.errors ?? []), ...errors];
  }
  return all;
}

/** At each subgraph in one request, on behalf of whom the gateway takes the asker for. */
async function referenceAll(
  asker: Asker,
  rows: Rows<ReferenceQuestion>,
  platform: TestPlatform,
): Promise<[string, string][]> {
  const viewer = await viewerOf(platform, asker);
  const { subgraphs } = platform.platform;
  const marks: [string, string][] = [];
  for (const [name, ofSubgraph] of Map.groupBy(rows, ([, { at }]) => at)) {
    const fields = ofSubgraph.map(([, { type, id, fields }], index) => {
      const one = `{ __typename: "${type}", id: "${id}" }`;
      return `row${index}: _entities(representations: [${one}]) { ... on ${type} { ${fields} } }`;
    });
    const { data, errors } = await subgraphs
      .get(name)!
      .execute({ query: `{ ${fields.join('\n')} }`, requestId: 'marks' }, viewer);
    if (errors) throw new Error(`${name}: ${errors[0]!.message}`);
    for (const [index, [row, { shows }]] of ofSubgraph.entries())
      marks.push([row, markOf(data![`row${index}`], shows)]);
  }
  return marks;
}

/** Asks for one mutation. */
export async function markOfOne(
  { ask }: Asker,
  { mutation, input, harmless, partly }: MutationQuestion,
): Promise<string> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const fields = harmless.length > 0 ? 'userErrors { code }' : '__typename';
  const query =
    input === null
      ? `mutation { ${mutation} { ${fields} } }`
      : `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
  const { data, errors } = await ask(query, input === null ? {} : { input });
  const thrown = (errors ?? []).map(({ extensions }) => String(extensions['code']));
  const returned = ((data?.[mutation].userErrors ?? []) as { code: string }[]).map(({ code }) => code);
  return markOfMutation([...thrown, ...returned], harmless, partly);
}
