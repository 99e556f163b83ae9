import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { askedFor, type Asked } from './asked-entities.ts';
import { fetchOf, pick, targetsOf, type Question } from './compile-fetch.ts';
import { placesAt, type AnswerPath } from './find-at-path.ts';
import { compileKeyFields } from './identify.ts';
import { merge } from './merge.ts';
import type { Plain } from './own.ts';
import { compileRepresentation } from './represent.ts';
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
  const ways = {
    represent: compileRepresentation(requires, isOfType),
    keyFields: compileKeyFields(requires, isOfType),
    rewrite: compileRewrites(inputRewrites, isOfType),
  };
  const rewriteOutput = compileRewrites(outputRewrites, isOfType);
  return async (run, cursor) => {
    const asked = askedFor(targetsOf(cursor), ways);
    if (asked.representations.length === 0) return;
    const variables = pick(question, run);
    if ('representations' in variables) throw new Error('Variables cannot contain key "representations"');
    variables['representations'] = asked.representations;
    const { data, errors } = await run.ask(question.serviceName, fetchOf(question, variables));
    if (errors) noteErrors(errors, question.serviceName, asked, run, cursor);
    if (data) give(asked, entitiesOf(data, asked), rewriteOutput);
  };
}

function entitiesOf(data: Plain, { representations }: Asked): unknown[] {
  const entities = data['_entities'];
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length === representations.length) return entities;
  throw new Error(`Expected "data._entities" to contain ${representations.length} elements`);
}

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
