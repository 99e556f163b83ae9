import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLError, GraphQLFieldResolver } from 'graphql';
import { withAudit } from './audit.ts';
import type { Context } from './context.ts';
import { fail } from './errors.ts';
import { isUuid } from './ids.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Codes by which somebody learns that it is not hers to do; NOT_FOUND hides what may be there. */
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

/** A mutation with what every mutation owes: who may only read is refused, and the audit log hears how it went. */
export function guardMutation(field: string, resolve: Resolver): Resolver {
  return (root, args, context, info) => {
    const { audit, viewer } = context;
    audit.begin(field);
    return withAudit(audit, async () => {
      try {
        if (!viewer.mayWrite) throw fail('FORBIDDEN', 'This key may read, not change.');
        const payload = await againAfterCollision(() => resolve(root, args, context, info) as Promise<unknown>);
        if (hasErrors(payload)) await noteRefusal(args, context);
        return payload;
      } catch (error) {
        if (refusals.has(String((error as GraphQLError).extensions?.['code']))) await noteRefusal(args, context);
        throw error;
      }
    });
  };
}

/** What the database undid because somebody else was at it: it says so by these, and that trying again is right. */
const collisions = new Set(['40001', '40P01']);
const mostTries = 4;

/** A mutation is one transaction: undone by a collision it left nothing, and is done again. */
async function againAfterCollision<T>(mutate: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await mutate();
    } catch (error) {
      const isCollision = collisions.has(String((error as { code?: unknown }).code));
      if (!isCollision || tries >= mostTries) throw error;
      await sleep(Math.random() * 20 * tries); // who collided once does not meet again at once
    }
  }
}

/** Whether the viewer can do something: who may only read can do nothing, whatever else its rule says. */
export const guardViewerCan =
  (resolve: Resolver): Resolver =>
  (root, args, context, info) =>
    context.viewer.mayWrite && resolve(root, args, context, info);

const hasErrors = (payload: unknown): boolean =>
  ((payload as { userErrors?: readonly unknown[] } | null)?.userErrors?.length ?? 0) > 0;

/** With whose record it was. */
async function noteRefusal(args: Record<string, unknown>, context: Context): Promise<void> {
  const [type, id] = recordOf(args);
  context.audit.refused(type, id, type !== null && id !== null ? await context.subjectOfNamed(type, id) : null);
}

/** What was asked for: `signUpId` names a SignUp. A text that is no id is not kept: nobody can erase a log. */
function recordOf({ input }: { input?: Record<string, unknown> }): [string | null, string | null] {
  const [name, id] =
    Object.entries(input ?? {}).find(([key, value]) => key.endsWith('Id') && typeof value === 'string') ?? [];
  if (!name) return [null, null];
  return [name[0]!.toUpperCase() + name.slice(1, -2), isUuid(String(id)) ? String(id) : null];
}
