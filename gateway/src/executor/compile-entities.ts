import type { FetchNode } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { askedFor, type Asked } from './asked-entities.ts';
import { fetchOf, pick, type ForPlaces, type Question } from './compile-fetch.ts';
import { pathsAt, type AnswerPath } from './find-at-path.ts';
import { compileKeyFields } from './identify.ts';
import { entitiesOf, type Said } from './joined-fetches.ts';
import { merge } from './merge.ts';
import type { Plain } from './own.ts';
import { compileRepresentation } from './represent.ts';
import { compileRewrites, type Rewriter } from './rewrite.ts';
import { subgraphError } from './subgraph-error.ts';
import type { Run } from './run.ts';
import type { IsOfType } from './type-names.ts';

/** Compiles a fetch of entities: each is asked for once, however often it stands in the answer. */
export function compileEntities(
  question: Question,
  requires: NonNullable<FetchNode['requires']>,
  { inputRewrites, outputRewrites }: FetchNode,
  isOfType: IsOfType,
): ForPlaces {
  const ways = {
    represent: compileRepresentation(requires, isOfType),
    keyFields: compileKeyFields(requires, isOfType),
    rewrite: compileRewrites(inputRewrites, isOfType),
  };
  const rewriteOutput = compileRewrites(outputRewrites, isOfType);
  const askAlone = async (run: Run, representations: readonly Plain[]) => {
    const variables = pick(question, run);
    if ('representations' in variables) throw new Error('Variables cannot contain key "representations"');
    variables['representations'] = representations;
    return run.ask(question.serviceName, fetchOf(question, variables));
  };
  return async (run, places, mayShare) => {
    const asked = askedFor(places, ways, mayShare ? run.shared : undefined);
    const { representations } = asked;
    if (representations.length === 0) return;
    const said =
      question.joinKey === undefined
        ? alone(await askAlone(run, representations), representations.length)
        : await run.joined.ask(question.joinKey, representations, all => askAlone(run, all));
    const { data, errors } = said.answer;
    if (errors) noteErrors(errors, question, asked, said, run);
    if (!data) return;
    if (!said.entities) throw new Error('Expected an element in "data._entities" for each representation');
    give(asked, said.entities, rewriteOutput);
  };
}

const alone = (answer: ExecutionResult, count: number): Said => ({
  answer,
  entities: entitiesOf(answer, count),
  positionOf: own => own,
  isOfOthers: () => false,
});

function give({ waiting, indexes }: Asked, entities: readonly unknown[], rewrite: Rewriter | undefined): void {
  const isGiven = entities.map(() => false);
  for (let at = 0; at < waiting.length; at++) {
    const [target, index] = [waiting[at]!, indexes[at]!];
    const entity = entities[index] as Plain | null;
    if (!isGiven[index]) {
      if (entity && !entity['__typename']) entity['__typename'] = target['__typename'];
      rewrite?.(entity);
    }
    merge(target, entity, isGiven[index]);
    isGiven[index] = true;
  }
}

/** An error of an entity is told at each place where it stands. */
function noteErrors(errors: readonly GraphQLError[], question: Question, asked: Asked, said: Said, run: Run): void {
  const { serviceName, path } = question;
  let standing: readonly Standing[] | undefined;
  for (const error of errors) {
    const [, index, ...inside] = error.path ?? [];
    if (typeof index !== 'number') {
      run.errors.push(subgraphError(error, serviceName, error.path && [...path, ...error.path]));
      continue;
    }
    standing ??= standingOf(question, asked, run);
    const where = standing.filter(one => said.positionOf(one.index) === index);
    if (where.length === 0 && said.isOfOthers(index)) continue; // they tell it
    if (where.length === 0) where.push({ index, path: [] }); // of an entity that nobody asked for
    for (const one of where) run.errors.push(subgraphError(error, serviceName, [...one.path, ...inside]));
  }
}

/** A place in the answer where an entity stands that was asked for. */
interface Standing {
  readonly index: number;
  readonly path: AnswerPath;
}

function standingOf({ find, path }: Question, { waiting, indexes }: Asked, { data, shared }: Run): Standing[] {
  const paths = pathsAt(path, data);
  const indexOf = new Map(waiting.map((one, at) => [one, indexes[at]!]));
  const all = shared.size === 0 ? indexes : find(data, false).flatMap(({ object }) => indexOf.get(object) ?? []);
  return all.map((index, at) => ({ index, path: paths[at] ?? [] }));
}
