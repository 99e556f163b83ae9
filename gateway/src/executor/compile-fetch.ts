import type { FetchNode } from '@apollo/query-planner';
import { compileEntities } from './compile-entities.ts';
import { NotCompiled } from './compile-plan.ts';
import { merge } from './merge.ts';
import { empty, type Plain } from './own.ts';
import { compileRewrites } from './rewrite.ts';
import type { Cursor, Run, Step } from './run.ts';
import { subgraphError } from './subgraph-error.ts';
import type { IsOfType } from './type-names.ts';

/** A fetch, with all that is the same at each run. */
export interface Question {
  readonly serviceName: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** The client's variables that the subgraph needs. */
  readonly variableNames: readonly string[];
}

/** Compiles one fetch. What goes wrong in it becomes an error beside the data of the others. */
export function compileFetch(node: FetchNode, isOfType: IsOfType): Step {
  if (node.contextRewrites && node.contextRewrites.length > 0) throw new NotCompiled('@fromContext');
  const question: Question = {
    serviceName: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variableNames: node.variableUsages ?? [],
  };
  const step = node.requires
    ? compileEntities(question, node.requires, node, isOfType)
    : compileRoot(question, node, isOfType);
  return async (run, cursor) => {
    try {
      await step(run, cursor);
    } catch (error) {
      run.errors.push(error);
    }
  };
}

/** A fetch of root fields: what comes belongs to each object at the cursor, which is the answer itself as a rule. */
function compileRoot(question: Question, { outputRewrites }: FetchNode, isOfType: IsOfType): Step {
  const rewrite = compileRewrites(outputRewrites, isOfType);
  return async (run, cursor) => {
    const targets = targetsOf(cursor);
    if (targets.length === 0) return;
    const { data, errors } = await run.ask(question.serviceName, fetchOf(question, pick(question, run)));
    for (const error of errors ?? []) {
      const path = error.path && [...cursor.path, ...error.path];
      run.errors.push(subgraphError(error, question.serviceName, path));
    }
    if (!data) return;
    rewrite?.(data);
    const [first, ...others] = targets as [Plain, ...Plain[]];
    for (const other of others) merge(other, data, true);
    merge(first, data);
  };
}

/** The objects at the cursor. */
export function targetsOf({ found }: Cursor): Plain[] {
  if (!Array.isArray(found)) return [found as Plain];
  const isThere = (one: unknown) => one !== null && one !== undefined;
  return (found.every(isThere) ? found : found.filter(isThere)) as Plain[];
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
