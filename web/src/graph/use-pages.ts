import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** Asking it again begins the list anew: what came after the first page may have moved. */
  readonly first: Query<Data>;
  /** There is no list because it failed, and not because there is nothing for the person who asks. */
  readonly isMissing: boolean;
  readonly nodes: readonly Node[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly moreTrouble: Trouble | null;
  /** Asks the first page again, as long as it is the only one: nothing moves away from under who reads on. */
  readonly refresh: () => void;
  readonly loadMore: () => Promise<void>;
}

type Paged = AnyVariables & { after?: string | null };

/** A list that grows by cursor; other variables start it anew. */
export function usePages<Data, Variables extends Paged, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null,
  isPaused: boolean,
): Pages<Data, Node> {
  const first = useQuery(document, variables, { isPaused });
  const later = useLater(document, variables, pageOf);
  const firstPage = first.data ? pageOf(first.data) : null;
  const pages = firstPage ? [firstPage, ...later.pages] : [];
  const end = pages.at(-1)?.pageInfo;
  const askAgain = () => {
    later.forget();
    first.askAgain();
  };
  return {
    first: { ...first, askAgain },
    isMissing: first.data !== null && first.trouble !== null && firstPage === null,
    nodes: pages.flatMap(page => page.nodes),
    hasMore: end?.hasNextPage ?? false,
    isLoadingMore: later.isLoading,
    moreTrouble: later.trouble,
    refresh: () => {
      if (later.pages.length === 0) first.askAgain();
    },
    loadMore: async () => (end?.hasNextPage ? later.load(end.endCursor) : undefined),
  };
}

/** The pages after the first, as long as they are asked for by the same variables. */
function useLater<Data, Variables extends Paged, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Node> | null,
) {
  const [pages, setPages] = useState<readonly Page<Node>[]>([]);
  const [isLoading, setLoading] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const list = useRef(0);

  function forget(): void {
    list.current += 1;
    setPages([]);
    setLoading(false);
    setTrouble(null);
  }
  useEffect(forget, [JSON.stringify(variables)]);

  async function load(after: string | null): Promise<void> {
    if (isLoading) return;
    const asked = list.current;
    setLoading(true);
    const result = await client.query(document, { ...variables, after }, { requestPolicy: 'network-only' }).toPromise();
    if (asked !== list.current) return; // it belongs to a list that is shown no more
    const page = result.data ? pageOf(result.data) : null;
    if (page) setPages(known => [...known, page]);
    setTrouble(page || !result.error ? null : troubleOf(result.error));
    setLoading(false);
  }

  return { pages, isLoading, trouble, forget, load };
}
