import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Plain } from './own.ts';
import type { IsOfType } from './type-names.ts';

/**
 * Finds the fields by which entities of a type are told apart, if their representation holds plain fields only: as it
 * mostly does. Then one that was seen before need not be represented again to be known.
 */
export type KeyFields = (typeName: string) => readonly string[] | undefined;

export function compileKeyFields(requires: readonly QueryPlanSelectionNode[], isOfType: IsOfType): KeyFields {
  const known = new Map<string, readonly string[] | undefined>();
  return typeName => {
    if (known.has(typeName)) return known.get(typeName);
    const fields = keyFieldsOf(typeName, requires, isOfType);
    if (known.size < mostKept) known.set(typeName, fields); // a subgraph may name types that there are not, without end
    return fields;
  };
}

const mostKept = 1_000;

function keyFieldsOf(typeName: string, requires: readonly QueryPlanSelectionNode[], isOfType: IsOfType) {
  const applying = requires.filter(
    one => one.kind === 'Field' || one.typeCondition === undefined || isOfType(typeName, one.typeCondition),
  );
  const [fragment] = applying;
  if (applying.length !== 1 || fragment?.kind !== 'InlineFragment' || fragment.typeCondition === undefined) return;
  const names = fragment.selections.map(one =>
    one.kind === 'Field' && !one.selections && !one.alias ? one.name : null,
  );
  const keys = names.filter(name => name !== '__typename');
  return keys.length > 0 && !keys.includes(null) ? (keys as string[]) : undefined;
}

type Level = Map<unknown, unknown>;

/** Remembers which representation stands for an entity, by its type and the values of its keys. */
export class KnownKeys {
  private readonly types: Level = new Map();

  /** Where the position stands: in the last level, by the last key. Undefined for keys that are no plain values. */
  levelOf(entity: Plain, typeName: string, fields: readonly string[]): Level | undefined {
    let level = next(this.types, typeName);
    for (let at = 0; at < fields.length; at++) {
      const key = entity[fields[at]!];
      if (typeof key === 'object' ? key !== null : key === undefined) return undefined;
      if (at < fields.length - 1) level = next(level, key); // of different kinds, such as 1 and "1", are different
    }
    return level;
  }
}

function next(level: Level, key: unknown): Level {
  let found = level.get(key) as Level | undefined;
  if (!found) level.set(key, (found = new Map()));
  return found;
}
