import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { NotCompiled } from './compile-plan.ts';
import { merge } from './merge.ts';
import { empty, isSafeName, ownOf, type Plain } from './own.ts';
import type { IsOfType } from './type-names.ts';

/** What a subgraph needs to know an entity again; null when a field of it is missing. */
export type Representer = (entity: unknown) => Plain | null;

/** Adds to what is taken so far, if anything; null when a field is missing. */
type Step = (from: Plain, taken: Plain | undefined) => Plain | null | undefined;

/** Compiles the `requires` of a fetch. Throws `NotCompiled` for a name that every object has. */
export function compileRepresentation(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Representer {
  const steps = selections.map(selection =>
    selection.kind === 'Field' ? takeField(selection, isOfType) : takeFragment(selection, isOfType),
  );
  return entity => {
    if (entity === null || entity === undefined) return null;
    let taken: Plain | undefined;
    for (const step of steps) {
      const more = step(entity as Plain, taken);
      if (more === null) return null;
      taken = more;
    }
    return taken ?? empty();
  };
}

type FieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>;
type FragmentNode = Extract<QueryPlanSelectionNode, { kind: 'InlineFragment' }>;

function takeField(field: FieldNode, isOfType: IsOfType): Step {
  const name = getResponseName(field);
  if (!isSafeName(name)) throw new NotCompiled(`A representation with ${name}`);
  const inner = field.selections ? compileRepresentation(field.selections, isOfType) : undefined;
  return (from, taken = empty()) => {
    const value = ownOf(from, name);
    if (value === undefined) return null;
    if (!inner) taken[name] = value;
    else taken[name] = Array.isArray(value) ? value.map(one => inner(one)) : inner(value);
    return taken;
  };
}

/** One that lacks a field adds nothing, and others still may. */
function takeFragment({ typeCondition, selections }: FragmentNode, isOfType: IsOfType): Step {
  if (!typeCondition) return (_from, taken) => taken;
  const inner = compileRepresentation(selections, isOfType);
  return (from, taken) => {
    const typeName = from['__typename'] as string | undefined;
    if (!typeName || !isOfType(typeName, typeCondition)) return taken;
    const added = inner(from);
    if (!added || !taken) return added ?? taken;
    merge(taken, added);
    return taken;
  };
}
