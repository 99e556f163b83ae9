import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import type { Viewer } from '@naober/kit/viewer';

/** Finds an entity by its key, as far as its rule lets the viewer see it: unknown and forbidden both give null. */
export function reference<T extends { id: string }>(
  entity: EntityClass<T>,
  maySee: (viewer: Viewer, one: T) => boolean,
): (reference: { id: string }, context: Context) => Promise<T | null> {
  return async ({ id }, context) => {
    const found = await context.byId(entity).load(id);
    return found && maySee(context.viewer, found) ? found : context.hidden(entity, id);
  };
}
