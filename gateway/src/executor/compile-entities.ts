import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { fetchOf, pick, targetsOf, type Question } from './compile-fetch.ts';
import { placesAt, type AnswerPath } from './find-at-path.ts';
import { copy, merge } from './merge.ts';
import type { Plain } from './own.ts';
import { compileRepresentation, type Representer } from './represent.ts';
import { compileRewrites, type Rewriter } from './rewrite.ts';
import { subgraphError } from './subgraph-error.ts';
import type { Cursor, Run, Step } from './run.ts';
import type { IsOfType } from './type-names.ts';

/** Compiles a fetch of entities: each is asked for once, however often it stands in the answer. */
export function compileEntities(
  question: Question,
  requires: NonNullable<FetchNode['requires']>,
  { inputRewrites, outputRewrites }: FetchNode,
  isOfType: IsOfType,
): Step {
  const represent = compileRepresentation(requires, isOfType);
  const rewriteInput = compileRewrites(inputRewrites, isOfType);
  const rewriteOutput = compileRewrites(outputRewrites, isOfType);
  return async (run, cursor) => {
    const asked = askedOf(cursor, represent, rewriteInput);
    if (asked.representations.length === 0) return;
    const variables = pick(question, run);
    if ('representations' in variables) throw new Error('Variables cannot contain key "representations"');
    variables['representations'] = asked.representations;
    const { data, errors } = await run.ask(question.serviceName, fetchOf(question, variables));
    if (errors) noteErrors(errors, question.serviceName, asked, run, cursor);
    if (data) give(asked, entitiesOf(data, asked), rewriteOutput);
  };
}

/** Who is asked for. */
interface Asked {
  /** Each different one once. */
  readonly representations: Plain[];
  /** The objects that wait for what comes, in the order of the answer. */
  readonly waiting: Plain[];
  /** For each that waits, at which index its representation stands. */
  readonly indexes: number[];
}

function askedOf(cursor: Cursor, represent: Representer, rewrite: Rewriter | undefined): Asked {
  const asked: Asked = { representations: [], waiting: [], indexes: [] };
  const known = new Map<string, number>();
  for (const entity of targetsOf(cursor)) {
    const representation = represent(entity);
    if (!representation?.['__typename']) continue;
    rewrite?.(representation);
    const key = JSON.stringify(representation);
    const index = known.get(key) ?? asked.representations.push(representation) - 1;
    known.set(key, index);
    asked.waiting.push(entity);
    asked.indexes.push(index);
  }
  return asked;
}

function entitiesOf(data: Plain, { representations }: Asked): unknown[] {
  const entities = data['_entities'];
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length === representations.length) return entities;
  throw new Error(`Expected "data._entities" to contain ${representations.length} elements`);
}

function give({ waiting, indexes }: Asked, entities: readonly unknown[], rewrite: Rewriter | undefined): void {
  const lastAt = new Map(indexes.map((index, at) => [index, at]));
  waiting.forEach((target, at) => {
    const index = indexes[at]!;
    // What is given is changed for whom it is given to, so all but the last get a copy.
    const entity = lastAt.get(index) === at ? entities[index] : copy(entities[index]);
    const plain = entity as Plain | null;
    if (plain && !plain['__typename']) plain['__typename'] = target['__typename'];
    rewrite?.(plain);
    merge(target, plain);
  });
}

/** An error of an entity is told at each place where it stands. */
function noteErrors(
  errors: readonly GraphQLError[],
  serviceName: string,
  { indexes }: Asked,
  run: Run,
  cursor: Cursor,
): void {
  let places: AnswerPath[] | undefined;
  for (const error of errors) {
    const [, index, ...inside] = error.path ?? [];
    if (typeof index !== 'number') {
      run.errors.push(subgraphError(error, serviceName, error.path && [...cursor.path, ...error.path]));
      continue;
    }
    places ??= placesAt(cursor.path, run.data);
    const where = indexes.flatMap((asked, at) => (asked === index ? [places![at] ?? []] : []));
    if (where.length === 0) where.push([]); // of an entity that nobody asked for
    for (const place of where) run.errors.push(subgraphError(error, serviceName, [...place, ...inside]));
  }
}
