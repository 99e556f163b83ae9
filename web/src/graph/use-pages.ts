import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { client } from './client.ts';
import { troubleOf } from './trouble.ts';
import type { Trouble } from './trouble.ts';
import { useQuery } from './use-query.ts';
import type { Query } from './use-query.ts';

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Data, Node> {
  readonly first: Query<Data>;
  readonly nodes: readonly Node[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly moreTrouble: Trouble | null;
  readonly loadMore: () => Promise<void>;
}

/** A list that grows by cursor; other variables start it anew. */
export function usePages<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null,
  isPaused: boolean,
): Pages<Data, Node> {
  const first = useQuery(document, variables, { isPaused });
  const [later, setLater] = useState<readonly Page<Node>[]>([]);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreTrouble, setMoreTrouble] = useState<Trouble | null>(null);
  useEffect(() => setLater([]), [JSON.stringify(variables)]);

  const firstPage = first.data ? pageOf(first.data) : null;
  const pages = firstPage ? [firstPage, ...later] : [];
  const last = pages.at(-1);

  async function loadMore(): Promise<void> {
    if (!last?.pageInfo.hasNextPage || isLoadingMore) return;
    setLoadingMore(true);
    const result = await client.query(document, { ...variables, after: last.pageInfo.endCursor }).toPromise();
    const page = result.data ? pageOf(result.data) : null;
    if (page) setLater(known => [...known, page]);
    setMoreTrouble(page || !result.error ? null : troubleOf(result.error));
    setLoadingMore(false);
  }

  const nodes = pages.flatMap(page => page.nodes);
  return {
    first,
    nodes,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    isLoadingMore,
    moreTrouble,
    loadMore,
  };
}
