import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../src/context.ts';

/** What the next `{ trouble }` does: tests put it here. */
export const trouble: { make: (context: Context) => unknown } = { make: () => null };

@Resolver()
export class TroubleResolver {
  @Query(() => String, { nullable: true, description: 'Whatever a test wants to happen inside a request.' })
  async trouble(@Ctx() context: Context): Promise<string | null> {
    const result = await trouble.make(context);
    return result === undefined || result === null ? null : JSON.stringify(result);
  }
}
