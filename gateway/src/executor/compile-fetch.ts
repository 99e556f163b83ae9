import type { FetchNode } from '@apollo/query-planner';
import { compileEntities } from './compile-entities.ts';
import { NotCompiled, type PlanFacts } from './compile-plan.ts';
import { compilePath, type AnswerPath, type Finder, type Place } from './find-at-path.ts';
import { merge } from './merge.ts';
import { empty, type Plain } from './own.ts';
import { compileRewrites } from './rewrite.ts';
import { isBroughtByOne, joinKeyOf, namesIn } from './plan-fetches.ts';
import type { Run, Step } from './run.ts';
import { subgraphError } from './subgraph-error.ts';
import type { IsOfType } from './type-names.ts';

/** A fetch, with all that is the same at each run. */
export interface Question {
  /** Where in the answer those stand whom what comes is for, and how they are found. */
  readonly path: AnswerPath;
  readonly find: Finder;
  /** The same for fetches of entities that ask the same, whatever their place and name; undefined: no other does. */
  readonly joinKey: string | undefined;
  readonly serviceName: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** The client's variables that the subgraph needs. */
  readonly variableNames: readonly string[];
}

/**
 * What is done for those who were found; there is one at least. `mayShare`: whether places that know the same of an
 * entity may hold one object from now on.
 */
export type ForPlaces = (run: Run, places: readonly Place[], mayShare: boolean) => Promise<void>;

/** Compiles one fetch. What goes wrong in it becomes an error beside the data of the others. */
export function compileFetch(node: FetchNode, path: AnswerPath, { isOfType, fetches }: PlanFacts): Step {
  if (node.contextRewrites && node.contextRewrites.length > 0) throw new NotCompiled('@fromContext');
  const question: Question = {
    joinKey: node.requires && joinKeyOf(node, fetches),
    path,
    find: compilePath(path),
    serviceName: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variableNames: node.variableUsages ?? [],
  };
  const give = node.requires
    ? compileEntities(question, node.requires, node, isOfType)
    : compileRoot(question, node, isOfType);
  const place = namesIn(path).join('.') + '.';
  const mayShare = node.requires !== undefined && isBroughtByOne(path, fetches);
  return run => {
    const places = question.find(run.data, run.shared.size > 0);
    if (places.length === 0) return undefined; // nothing is there to ask for
    // Another step may wait for what comes to single objects there, or inside: they stay what they are.
    const isFirst = !run.begun.some(one => one.startsWith(place));
    run.begun.push(place);
    return give(run, places, mayShare && isFirst).catch(error => void run.errors.push(error));
  };
}

/** A fetch of root fields: what comes belongs to each object at the path, which is the answer itself as a rule. */
function compileRoot(question: Question, { outputRewrites }: FetchNode, isOfType: IsOfType): ForPlaces {
  const rewrite = compileRewrites(outputRewrites, isOfType);
  return async (run, places) => {
    const { data, errors } = await run.ask(question.serviceName, fetchOf(question, pick(question, run)));
    for (const error of errors ?? []) {
      const path = error.path && [...question.path, ...error.path];
      run.errors.push(subgraphError(error, question.serviceName, path));
    }
    if (!data) return;
    rewrite?.(data);
    const [first, ...others] = places as [Place, ...Place[]];
    for (const { object } of others) merge(object, data, true);
    merge(first.object, data);
  };
}

/** The client's variables that a fetch uses; one that the client left out is left out. */
export function pick({ variableNames }: Question, { variables }: Run): Plain {
  const picked = empty();
  for (const name of variableNames) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) picked[name] = variables[name];
  }
  return picked;
}

export const fetchOf = ({ query, operationName }: Question, variables: Plain) => ({
  query,
  variables,
  operationName,
});
