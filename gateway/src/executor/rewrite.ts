import type { FetchNode } from '@apollo/query-planner';
import { NotCompiled } from './compile-plan.ts';
import { isPlain, isSafeName, type Plain } from './own.ts';
import type { IsOfType } from './type-names.ts';

type FetchDataRewrite = NonNullable<FetchNode['outputRewrites']>[number];

/** Changes an answer or a representation in place. */
export type Rewriter = (value: unknown) => void;

const onType = '... on ';

/**
 * Compiles what a plan sets or renames: `__typename` of an interface object, or a field that one subgraph knows under
 * another name. Undefined for nothing to do; throws `NotCompiled` for a name that every object has.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: IsOfType,
): Rewriter | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const all = rewrites.filter(({ path }) => path.length > 0).map(rewrite => compileRewrite(rewrite, isOfType));
  return value => {
    for (const rewrite of all) rewrite(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, isOfType: IsOfType): Rewriter {
  const parents = rewrite.path.slice(0, -1);
  return parents.reduceRight((next, step) => at(step, next, isOfType), onEach(change(rewrite)));
}

function change(rewrite: FetchDataRewrite): (object: Plain) => void {
  const field = rewrite.path.at(-1)!;
  if (field.startsWith(onType) || !isSafeName(field)) throw new NotCompiled(`A plan that writes ${field}`);
  if (rewrite.kind === 'ValueSetter') return object => void (object[field] = rewrite.setValueTo);
  const { renameKeyTo } = rewrite;
  if (!isSafeName(renameKeyTo)) throw new NotCompiled(`A plan that writes ${renameKeyTo}`);
  return object => {
    const value = object[field];
    if (!value) return;
    object[renameKeyTo] = value;
    object[field] = undefined;
  };
}

function at(step: string, next: Rewriter, isOfType: IsOfType): Rewriter {
  if (!step.startsWith(onType)) {
    return onEach(object => (Object.hasOwn(object, step) ? next(object[step]) : undefined));
  }
  const condition = step.slice(onType.length);
  return onEach(object => {
    const typeName = object['__typename'] as string | undefined;
    if (!typeName || isOfType(typeName, condition)) next(object);
  });
}

function onEach(rewrite: (object: Plain) => void): Rewriter {
  return function each(value) {
    if (Array.isArray(value)) value.forEach(each);
    else if (isPlain(value)) rewrite(value);
  };
}
