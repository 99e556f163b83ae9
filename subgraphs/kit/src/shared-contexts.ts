import type { Context } from './context.ts';
import type { Viewer } from './viewer.ts';

/** What the fetches of one request to the gateway have in common, in this process. */
export interface Scope {
  /** Aborts when nobody waits for the whole request any more. */
  readonly signal?: AbortSignal | undefined;
}

type Open = (viewer: Viewer, requestId: string, signal?: AbortSignal) => Context;
type Fetch = { readonly requestId: string; readonly scope?: Scope | undefined };

/**
 * The fetches of one request read as one: what parallel branches of a plan load is loaded together, and what one has
 * loaded no other loads again.
 */
export class SharedContexts {
  private readonly known = new WeakMap<Scope, Context>();

  constructor(private readonly open: Open) {}

  /** For a mutation: it knows nothing that was read before, and is done to its end. What is read after it is read anew. */
  alone({ scope, requestId }: Fetch, viewer: Viewer): Context {
    if (scope) this.known.delete(scope);
    return this.open(viewer, requestId);
  }

  shared({ scope, requestId }: Fetch, viewer: Viewer, signal: AbortSignal | undefined): Context {
    if (!scope) return this.open(viewer, requestId, signal);
    const known = this.known.get(scope);
    if (known) return known;
    const context = this.open(viewer, requestId, scope.signal);
    this.known.set(scope, context);
    return context;
  }
}
