import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plain } from '../src/executor/own.ts';
import type { SubgraphFetch } from '../src/executor/run.ts';
import { pickOf } from './hash.ts';
import { namelessOf, type Trial } from './trial.ts';

/** What a subgraph says, with what goes wrong on the way. The same for one entity, wherever and however often it is asked. */
export function spoiled(
  result: ExecutionResult,
  subgraph: string,
  fetch: SubgraphFetch,
  trial: Trial,
): ExecutionResult {
  const here = [subgraph, namelessOf(fetch)] as const;
  if (trial.hits(12, 'away', ...here)) return away(trial, here);
  const { representations } = fetch.variables as { representations?: readonly unknown[] };
  const data = result.data as Plain | null | undefined;
  const errors = [...(result.errors ?? []), ...extraErrors(representations, trial, here)];
  if (data) spoilObject(data, [...here], representations, trial);
  const told = { ...(errors.length > 0 && { errors }), data } as ExecutionResult;
  // Over HTTP an answer is JSON, whose objects have a prototype and whose errors are no instances of anything.
  return trial.hits(2, 'json') ? (JSON.parse(JSON.stringify(told)) as ExecutionResult) : told;
}

const offline = {
  message: 'offline',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', of: [1] },
} as unknown as GraphQLError;

function away(trial: Trial, here: readonly unknown[]): ExecutionResult {
  const answers: readonly (() => ExecutionResult)[] = [
    () => ({ data: null, errors: [offline] }),
    () => ({ data: null, errors: [new GraphQLError('no code')] }),
    () => ({ errors: [{ message: '' } as GraphQLError] }),
    () => ({ data: null }),
    () => ({}),
    () => ({ data: {} }),
    () => ({ data: { _entities: {} } as never }),
    () => ({ errors: [] }),
    () => {
      throw new GraphQLError('refused', { extensions: { code: 'FORBIDDEN' } });
    },
  ];
  return pickOf(answers, trial.seed, 'how', ...here)();
}

/** Errors that a subgraph adds beside its data. */
function extraErrors(representations: readonly unknown[] | undefined, trial: Trial, here: readonly unknown[]) {
  const codes = [undefined, { code: 'INVALID_GRAPHQL' }, { code: 'OWN', more: { deep: true } }, { serviceName: 'x' }];
  const errorAt = (path: readonly unknown[] | undefined, ...words: readonly unknown[]) =>
    ({ message: 'beside', path, extensions: pickOf(codes, trial.seed, ...words) }) as unknown as GraphQLError;
  const errors: GraphQLError[] = [];
  if (trial.hits(15, 'beside', ...here)) {
    errors.push(
      errorAt(pickOf([undefined, [], ['a', 'c'], ['_entities'], ['_entities', 'b']], trial.seed, here), here),
    );
  }
  for (const [index, one] of (representations ?? []).entries()) {
    if (trial.hits(15, 'beside', one, ...here)) errors.push(errorAt(['_entities', index, 'a', 1], one));
  }
  return errors;
}

/** Values that do not fit, or only sometimes. */
const junk: readonly (() => unknown)[] = [
  () => undefined, // is left out
  () => null,
  () => 7,
  () => 2.5,
  () => true,
  () => '',
  () => 'nonsense',
  () => 'SECRET',
  () => [],
  () => [null],
  () => [{}],
  () => [[1], 'b'],
  () => ({}),
  () => ({ __typename: 'Nobody' }),
  () => ({ __typename: 'Concealed', id: 'id-1' }),
  () => ({ __typename: 3 }),
  // Not `constructor`: put where there is a list, it makes Apollo's executor trip over its own list.
  () => JSON.parse('{"__proto__":{"id":"id-1"},"valueOf":1}'),
];
const junkTypeNames = [
  () => undefined,
  () => null,
  () => 'Nobody',
  () => 'Concealed',
  () => 'String',
  () => 5,
  () => '',
];

function spoilObject(
  from: Plain,
  words: unknown[],
  representations: readonly unknown[] | undefined,
  trial: Trial,
): void {
  for (const key of Object.keys(from)) {
    const here = [...words, key];
    const isEntities = representations !== undefined && key === '_entities' && words.length === 2;
    if (isEntities && trial.hits(15, 'short', ...words)) (from[key] as unknown[]).pop();
    else if (!isEntities && trial.hits(trial.rate('value'), 'value', ...here)) {
      const made = pickOf(key === '__typename' ? junkTypeNames : junk, trial.seed, 'junk', ...here)();
      if (made === undefined) delete from[key];
      else from[key] = made;
      continue;
    }
    spoilValue(from[key], here, isEntities ? representations : undefined, trial);
  }
}

function spoilValue(value: unknown, words: unknown[], names: readonly unknown[] | undefined, trial: Trial): void {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) {
      const here = [...words, names ? names[at] : at];
      if (trial.hits(trial.rate('value') * 3, 'element', ...here))
        value[at] = pickOf(junk, trial.seed, ...here)() ?? null;
      else spoilValue(one, here, undefined, trial);
    }
  } else if (typeof value === 'object' && value !== null) spoilObject(value as Plain, words, undefined, trial);
}
