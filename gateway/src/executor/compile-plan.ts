import type { FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { compileFetch } from './compile-fetch.ts';
import { fetchesOf, type PlannedFetch } from './plan-fetches.ts';
import type { Run, Step } from './run.ts';
import type { IsOfType } from './type-names.ts';

/** What the steps of a plan need to know of its operation. */
export interface PlanFacts {
  readonly isOfType: IsOfType;
  readonly fetches: readonly PlannedFetch[];
  /** Of the variables that have one. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Says that a plan holds what is not compiled here; Apollo's own executor takes it. */
export class NotCompiled extends Error {}

/** Compiles a plan into one step. Throws `NotCompiled`. */
export function compilePlan({ node }: QueryPlan, facts: Omit<PlanFacts, 'fetches'>): Step {
  if (!node) return () => {};
  if (node.kind === 'Subscription') throw new NotCompiled('Subscription');
  return compileNode(node, { ...facts, fetches: fetchesOf(node) });
}

function compileNode(node: PlanNode, facts: PlanFacts): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, [], facts);
    case 'Sequence':
      return sequence(node.nodes.map(one => compileNode(one, facts)));
    case 'Parallel':
      return parallel(node.nodes.map(one => compileNode(one, facts)));
    case 'Flatten':
      return flatten(node, facts);
    case 'Condition':
      return condition(node, facts);
    default:
      throw new NotCompiled(node.kind);
  }
}

const sequence =
  (steps: readonly Step[]): Step =>
  async run => {
    for (const step of steps) await step(run);
  };

const parallel =
  (steps: readonly Step[]): Step =>
  async run => {
    await Promise.all(steps.map(async step => step(run)));
  };

function flatten({ path, node }: FlattenNode, facts: PlanFacts): Step {
  if (node.kind !== 'Fetch') throw new NotCompiled(`${node.kind} at a path`);
  if (path.some(part => typeof part === 'string' && part.includes(' '))) throw new NotCompiled('path by type');
  return compileFetch(node, path, facts);
}

type ConditionNode = Extract<PlanNode, { kind: 'Condition' }>;

function condition({ condition: name, ifClause, elseClause }: ConditionNode, facts: PlanFacts): Step {
  const { defaults } = facts;
  const [yes, no] = [ifClause, elseClause].map(one => one && compileNode(one, facts));
  return run => (valueOf(name, run, defaults) ? yes : no)?.(run);
}

/** Of a variable in `@skip` or `@include`; graphql-js has checked that it is given, or has a default. */
function valueOf(name: string, { variables }: Run, defaults: PlanFacts['defaults']): boolean {
  const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const value = given === undefined ? defaults[name] : given;
  if (typeof value !== 'boolean') throw new Error(`Invalid non-boolean value ${String(value)} for variable $${name}`);
  return value;
}
