import 'reflect-metadata';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Cursor, type EntityClass, type FilterQuery, type QueryOrderMap } from '@mikro-orm/core';
import { Directive, Field, Int, ObjectType, ArgsType, type ClassType } from 'type-graphql';
import { readCursor, strangeCursor } from './cursor.ts';
import { fail } from './errors.ts';
import { largestPage } from './list-size.ts';

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list ends, and whether more follows.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when at least one more item follows this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items at most: 1 to 100.' })
  first: number = 20;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins; null for the first page.',
  })
  after?: string | null;
}

export interface Page<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  /** Asked for = counted; a page that is not asked for its total costs no count. */
  count: () => Promise<number>;
}

/** The connection type of `node`: `<Name>Connection` with nodes, edges, pageInfo and totalCount. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Page<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: 'Opaque place of this item in the list.' })
    cursor!: string;

    @Field(() => node, { description: `The ${name}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [node], { description: 'The items of this page.' })
    nodes!: T[];

    @Field(() => [Edge], { description: 'The items of this page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    count!: () => Promise<number>;

    @Directive('@cost(weight: 10)') // it reads the whole list, however short the page is
    @Field(() => Int, { description: 'How many items the whole list holds; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection as unknown as ClassType<Page<T>>;
}

/**
 * One page in a stable order: keyset, so page 1,000 costs what page 1 costs. `orderBy` must end in `id`.
 * Throws BAD_USER_INPUT for a size outside 1–100 or a cursor that is not ours.
 */
export async function pageOf<T extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<T>,
  where: FilterQuery<T>,
  orderBy: QueryOrderMap<T>,
  { first, after }: PageArgs,
): Promise<Page<T>> {
  if (first < 1 || first > largestPage)
    throw fail('BAD_USER_INPUT', `first must be 1 to ${largestPage}, not ${first}.`);
  const place = isGiven(after) && { after: readCursor(em, entity, orderBy, after) };
  const page = await em.findByCursor(entity, { where, first, orderBy, includeCount: false, ...place } as never);
  const nodes = page.items as T[];
  return {
    nodes,
    edges: nodes.map(node => ({ cursor: page.from(node as never), node })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    count: () => em.count(entity, where),
  };
}

const isGiven = (cursor: string | null | undefined): cursor is string => typeof cursor === 'string';

/** Whether it is a page that can be read in one batch with the first pages of other lists. */
export const isFirstPage = ({ first, after }: PageArgs): boolean =>
  !isGiven(after) && first >= 1 && first <= largestPage;

/** The first page of a list, out of its first items and, where there is one, the item behind the page. */
export function firstPageOf<T extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<T>,
  orderBy: QueryOrderMap<T>,
  found: readonly T[],
  first: number,
  count: () => Promise<number>,
): Page<T> {
  const meta = em.getMetadata().get(entity);
  const edges = found.slice(0, first).map(node => ({ cursor: Cursor.for(meta, node as never, orderBy), node }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count,
  };
}

/** A page of a short list that is already in memory, such as one loaded in a batch with its siblings. */
export function pageOfLoaded<T extends { id: string }>(all: readonly T[], { first, after }: PageArgs): Page<T> {
  if (first < 1 || first > largestPage)
    throw fail('BAD_USER_INPUT', `first must be 1 to ${largestPage}, not ${first}.`);
  const cursorOf = ({ id }: T) => Buffer.from(JSON.stringify([id])).toString('base64url');
  const start = isGiven(after) ? all.findIndex(item => cursorOf(item) === after) + 1 : 0;
  if (isGiven(after) && start === 0) throw strangeCursor();
  const edges = all.slice(start, start + first).map(node => ({ cursor: cursorOf(node), node }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: start + first < all.length, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => Promise.resolve(all.length),
  };
}
