import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { EntityClass, FilterQuery, Ref } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Audit, SubjectOf } from './audit.ts';
import { fail } from './errors.ts';
import type { Events } from './events.ts';
import { isUuid } from './ids.ts';
import { sessionOf } from './row-security.ts';
import { platformViewer, type Viewer } from './viewer.ts';

type ById<T> = DataLoader<string, T | null>;

/** All that one request may use; nothing of it outlives the request. */
export class Context {
  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();
  private readonly forks = new Map<string, EntityManager>();
  /** Set it when the answer shows a secret: it is kept for no retry. */
  answerIsSecret = false;

  constructor(
    private readonly orm: MikroORM,
    readonly viewer: Viewer,
    /** The moment of the request: rules get this, never the clock. */
    readonly now: Date,
    readonly requestId: string,
    readonly events: Events,
    /** What this request leaves in the audit log. */
    readonly audit: Audit,
    private readonly subjectOf: SubjectOf,
    /** Aborts when nobody waits for the answer any more: from then on nothing is read for it. */
    private readonly signal?: AbortSignal,
  ) {}

  /** The request's own entity manager: every read of the request shares it. Sees no row under row security. */
  get em(): EntityManager {
    return this.fork('em', () => this.orm.em.fork() as EntityManager);
  }

  /** The same for tables under row security: each transaction says who asks. */
  get guarded(): EntityManager {
    return this.fork('guarded', () => this.orm.em.fork({ session: sessionOf(this.viewer, this.now) }) as EntityManager);
  }

  /** Sees every row: for what rules must know of others, and never for what is shown. */
  get platform(): EntityManager {
    return this.fork('platform', () => this.orm.em.fork({ session: sessionOf(platformViewer) }) as EntityManager);
  }

  /** Who asks; throws UNAUTHENTICATED when nobody is signed in. */
  get personId(): string {
    if (this.viewer.personId === null) throw fail('UNAUTHENTICATED', 'Sign in first.');
    return this.viewer.personId;
  }

  /** Loads entities one by one, asks the database once; an unknown id gives null. */
  byId<T extends { id: string }>(entity: EntityClass<T>): ById<T> {
    return this.batched(entity, ids => findEach(this.isGuarded(entity) ? this.guarded : this.em, entity, ids));
  }

  /**
   * Null: for unknown and forbidden alike. That somebody asked for a record that is there and not hers is noted, with
   * whose it is.
   */
  async hidden<T extends { id: string }>(entity: EntityClass<T>, id: string): Promise<null> {
    const found = await this.evenHidden(entity).load(id);
    if (found) this.audit.refused(entity.name, id, this.subjectOf(found));
    return null;
  }

  /** Whose the record is that an input names: by `entrustmentId` an EpaEntrustment's; null for what is not kept here. */
  async subjectOfNamed(type: string, id: string): Promise<string | null> {
    const all = [...this.orm.getMetadata().getAll().values()];
    const named = all.find(({ className }) => className.endsWith(type));
    const found = named && (await this.evenHidden(named.class as EntityClass<{ id: string }>).load(id));
    return found ? this.subjectOf(found) : null;
  }

  /**
   * What a relation points to: as it came along, else loaded together with others of its kind. Unlike the relation itself
   * it can be asked when the transaction that read or made it is over.
   */
  async related<T extends { id: string }>(entity: EntityClass<T>, relation: Ref<T> | null): Promise<T | null> {
    if (relation === null) return null;
    return relation.isInitialized() ? (relation.unwrap() as T) : this.byId(entity).load(relation.id as string);
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

  private evenHidden<T extends { id: string }>(entity: EntityClass<T>): ById<T> {
    if (!this.isGuarded(entity)) return this.byId(entity);
    return this.batched(`hidden ${entity.name}`, ids => findEach(this.platform, entity, ids));
  }

  private isGuarded(entity: EntityClass<object>): boolean {
    return this.orm.getMetadata().get(entity).policies.length > 0;
  }

  private fork(name: string, make: () => EntityManager): EntityManager {
    if (this.signal?.aborted) throw fail('UNAVAILABLE', 'Nobody waits for this answer any more.');
    const known = this.forks.get(name);
    if (known) return known;
    const made = make();
    this.forks.set(name, made);
    return made;
  }
}

/** In the order of the ids; null for those that are unknown. */
async function findEach<T extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<T>,
  ids: readonly string[],
): Promise<(T | null)[]> {
  const found = await em.find(entity, { id: { $in: ids.filter(isUuid) } } as unknown as FilterQuery<T>);
  const byId = new Map(found.map(item => [item.id, item]));
  return ids.map(id => byId.get(id) ?? null);
}
