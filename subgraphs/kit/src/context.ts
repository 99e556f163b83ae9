import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { fail } from './errors.ts';
import type { Events } from './events.ts';
import { isUuid } from './ids.ts';
import type { Viewer } from './viewer.ts';

type ById<T> = DataLoader<string, T | null>;

/** All that one request may use; nothing of it outlives the request. */
export class Context {
  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();

  constructor(
    /** The request's own entity manager (a fork); every read of the request shares it. */
    readonly em: EntityManager,
    readonly viewer: Viewer,
    /** The moment of the request: rules get this, never the clock. */
    readonly now: Date,
    readonly requestId: string,
    private readonly events: Events,
  ) {}

  /** Who asks; throws UNAUTHENTICATED when nobody is signed in. */
  get personId(): string {
    if (this.viewer.personId === null) throw fail('UNAUTHENTICATED', 'Sign in first.');
    return this.viewer.personId;
  }

  /** Loads entities one by one, asks the database once; an unknown id gives null. */
  byId<T extends { id: string }>(entity: EntityClass<T>): ById<T> {
    return this.batched(entity, async ids => {
      const found = await this.em.find(entity, { id: { $in: ids.filter(isUuid) } } as unknown as FilterQuery<T>);
      const byId = new Map(found.map(item => [item.id, item]));
      return ids.map(id => byId.get(id) ?? null);
    });
  }

  /** Adds a job that runs if, and only if, `tx` commits. */
  enqueue(tx: EntityManager, job: string, payload: Record<string, unknown>): Promise<void> {
    return this.events.enqueue(tx, job, payload);
  }

  /** One loader per `key` and request: `load` gets all keys of the same tick and answers in their order. */
  batched<V>(key: unknown, load: (ids: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    const known = this.loaders.get(key);
    if (known) return known as unknown as DataLoader<string, V>;
    const loader = new DataLoader<string, V>(load);
    this.loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }
}
