import type { FetchNode } from '@apollo/query-planner';
import { compileEntities } from './compile-entities.ts';
import { NotCompiled, type PlanFacts } from './compile-plan.ts';
import { compilePath, type AnswerPath, type Finder, type Place } from './find-at-path.ts';
import { merge } from './merge.ts';
import { empty, type Plain } from './own.ts';
import { compileRewrites } from './rewrite.ts';
import { isBroughtByOne } from './plan-fetches.ts';
import type { Run, Step } from './run.ts';
import { subgraphError } from './subgraph-error.ts';
import type { IsOfType } from './type-names.ts';

/** A fetch, with all that is the same at each run. */
export interface Question {
  /** Where in the answer those stand whom what comes is for, and how they are found. */
  readonly path: AnswerPath;
  readonly find: Finder;
  /** The same for fetches that ask the same, whatever their place and name. */
  readonly key: string;
  /** Whether no other fetch of the plan asks the same. */
  readonly isAlone: boolean;
  /** Whether places that know the same of an entity may hold one object. */
  readonly mayShare: boolean;
  readonly serviceName: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** The client's variables that the subgraph needs. */
  readonly variableNames: readonly string[];
}

/** What is done for those who were found; there is one at least. */
export type ForPlaces = (run: Run, places: readonly Place[]) => Promise<void>;

/** Compiles one fetch. What goes wrong in it becomes an error beside the data of the others. */
export function compileFetch(node: FetchNode, path: AnswerPath, { isOfType, fetches }: PlanFacts): Step {
  if (node.contextRewrites && node.contextRewrites.length > 0) throw new NotCompiled('@fromContext');
  const { key } = fetches.find(one => one.node === node)!;
  const question: Question = {
    key,
    isAlone: fetches.filter(other => other.key === key).length === 1,
    mayShare: isBroughtByOne(path, fetches),
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
  return run => {
    const places = question.find(run.data, run.shared.size > 0);
    if (places.length === 0) return undefined; // nothing is there to ask for
    return give(run, places).catch(error => void run.errors.push(error));
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
